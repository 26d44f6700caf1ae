import { DomainError } from '@libs/platform';
import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';

/** Hands expected failures on as they are; without it Nest would log each of them as an error of ours. */
@Catch(DomainError)
export class ExpectedErrorsFilter implements GqlExceptionFilter<DomainError, DomainError> {
  catch(error: DomainError): DomainError {
    return error;
  }
}
