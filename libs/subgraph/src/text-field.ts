import { identityOf, type SubgraphContext } from '@libs/auth';
import type { LocalizedText } from '@libs/contracts';
import { Field, type FieldMiddleware, type FieldOptions } from '@nestjs/graphql';
import { localized } from './localized';

/**
 * A field of a view whose property is a text by locale: whoever asks gets it in their own language, and nobody keeps it
 * in another's, since it is chosen last.
 */
export function TextField(options: FieldOptions = {}): PropertyDecorator {
  return Field(() => String, { ...options, middleware: [inReadersLanguage] });
}

/** The same for a field that a resolver gives: `@ResolveField(() => String, { middleware: [inReadersLanguage] })`. */
export const inReadersLanguage: FieldMiddleware<object, SubgraphContext> = async ({ context }, next) => {
  const text = (await next()) as LocalizedText | null;
  return text === null ? null : localized(text, identityOf(context.request).languages);
};
