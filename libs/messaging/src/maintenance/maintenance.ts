import { WorkerDatabase } from '@libs/database';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { parseArgs } from 'node:util';
import { defineConsumer, type ConsumerDefinition } from '../consumers/consumer-definition';
import { DeadLetterOffice, type DeadLetterFilter } from '../dead-letters/dead-letter-office';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options';
import { Outbox } from '../outbox/outbox';
import { rebuild } from './rebuild';
import { republish } from './republish';

const MAINTENANCE_USAGE = `dead-letters list | show <id> | replay [--dry-run]
    narrowed by --id --consumer --topic --subject --from --to (ISO 8601)
rebuild <service>.<consumer>
republish <topic>`;

/** A wrong call: the message says what would be right. */
export class WrongCall extends Error {}

/** What an operator does to the pipe of one service: look at dead letters and replay them, rebuild, republish. */
@Injectable()
export class Maintenance {
  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly modules: ModuleRef,
    private readonly database: WorkerDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** Carries out one command. Returns lines to print; none when another service is meant. @throws WrongCall. */
  async run([command, ...rest]: readonly string[]): Promise<string[]> {
    if (command === 'dead-letters') return this.deadLetters(rest);
    if (command === 'rebuild') return this.rebuild(rest);
    if (command === 'republish') return this.republish(rest);
    throw new WrongCall(MAINTENANCE_USAGE);
  }

  private async deadLetters(args: readonly string[]): Promise<string[]> {
    const { values, positionals } = parseDeadLetterArgs(args);
    const { 'dry-run': dryRun = false, ...filter } = values;
    const office = new DeadLetterOffice(this.database, this.consumers());
    const [verb, id] = positionals;
    if (verb === 'list') return (await office.list(filter)).map((letter) => JSON.stringify(letter));
    if (verb === 'show' && id !== undefined) {
      const letter = await office.show(id);
      return letter === null ? [] : [JSON.stringify(letter, null, 2)];
    }
    if (verb !== 'replay') throw new WrongCall(MAINTENANCE_USAGE);
    const outcomes = await office.replay(filter, dryRun);
    return outcomes.map(
      ({ letter, failure }) =>
        `${letter.id} ${letter.consumer} ${failure ?? (dryRun ? 'would be applied' : 'applied')}`,
    );
  }

  private async rebuild([name]: readonly string[]): Promise<string[]> {
    if (name === undefined) throw new WrongCall(MAINTENANCE_USAGE);
    const consumer = this.consumers().find((each) => `${this.options.service}.${each.name}` === name);
    if (consumer === undefined) return [];
    return [`${name} is emptied and begins anew as generation ${String(await rebuild(this.database, consumer))}`];
  }

  private async republish([topic]: readonly string[]): Promise<string[]> {
    if (topic === undefined) throw new WrongCall(MAINTENANCE_USAGE);
    const restatements = this.options.restatements.map((type) => this.modules.get(type, { strict: false }));
    const restatement = restatements.find(({ contract }) => contract.topic === topic);
    if (restatement === undefined) return [];
    return [`${topic}: ${String(await republish(this.database, this.outbox, restatement))} states are on their way`];
  }

  private consumers(): ConsumerDefinition[] {
    return this.options.consumers.map((type) => defineConsumer(this.modules.get<object>(type, { strict: false })));
  }
}

function parseDeadLetterArgs(args: readonly string[]): {
  values: DeadLetterFilter & { 'dry-run'?: boolean };
  positionals: string[];
} {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        id: text,
        consumer: text,
        topic: text,
        subject: text,
        from: text,
        to: text,
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new WrongCall(`${error instanceof Error ? error.message : ''}\n${MAINTENANCE_USAGE}`);
  }
}
