/** One fence around every handler: an error is logged and answered, and never ends the server. */
import { type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Cancelled } from '../workspace/steps.ts';
import { Refusal } from './refusal.ts';

export const guarded =
  <Args extends unknown[], Result>(
    connection: Connection,
    name: string,
    handler: (...args: Args) => Result | Promise<Result>,
  ) =>
  async (...args: Args): Promise<Result | ResponseError<never>> => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`${name}: ${text}`);
      return new ResponseError(ErrorCodes.InternalError, `${name} failed; see the log of Policy Annotator.`);
    }
  };
