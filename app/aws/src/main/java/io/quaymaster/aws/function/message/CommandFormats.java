package io.quaymaster.aws.function.message;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.CommandOutcome;
import java.util.Map;

/** Commands of operators, and what comes of them. */
final class CommandFormats {
  static final Format<AccountCommand> COMMAND =
      Format.variants(
          command ->
              switch (command) {
                case AccountCommand.Register(var member) ->
                    Written.is("register").part("member", AccountFormats.MEMBER, member);
                case AccountCommand.Drain(var id) -> Written.is("drain").text("account", id);
                case AccountCommand.Deregister(var id) ->
                    Written.is("deregister").text("account", id);
                case AccountCommand.Quarantine(var id, var why) ->
                    Written.is("quarantine").text("account", id).text("why", why);
                case AccountCommand.Restore(var id) -> Written.is("restore").text("account", id);
                case AccountCommand.ForceRelease(var id) ->
                    Written.is("force-release").text("account", id);
              },
          Map.of(
              "register",
              in -> new AccountCommand.Register(in.part("member", AccountFormats.MEMBER)),
              "drain",
              in -> new AccountCommand.Drain(account(in)),
              "deregister",
              in -> new AccountCommand.Deregister(account(in)),
              "quarantine",
              in -> new AccountCommand.Quarantine(account(in), in.value("why", Blocker::new)),
              "restore",
              in -> new AccountCommand.Restore(account(in)),
              "force-release",
              in -> new AccountCommand.ForceRelease(account(in))));

  static final Format<CommandOutcome> OUTCOME =
      Format.variants(
          outcome ->
              switch (outcome) {
                case CommandOutcome.Done(var account) ->
                    Written.is("done").part("account", AccountFormats.ACCOUNT, account);
                case CommandOutcome.Removed(var id) -> Written.is("removed").text("account", id);
                case CommandOutcome.Refused(var account, var why) ->
                    Written.is("refused")
                        .part("account", AccountFormats.ACCOUNT, account)
                        .text("why", why);
                case CommandOutcome.Unknown(var id) -> Written.is("unknown").text("account", id);
              },
          Map.of(
              "done",
              in -> new CommandOutcome.Done(in.part("account", AccountFormats.ACCOUNT)),
              "removed",
              in -> new CommandOutcome.Removed(account(in)),
              "refused",
              in ->
                  new CommandOutcome.Refused(
                      in.part("account", AccountFormats.ACCOUNT), in.value("why", why -> why)),
              "unknown",
              in -> new CommandOutcome.Unknown(account(in))));

  private CommandFormats() {}

  private static AccountId account(Members in) {
    return in.value("account", AccountId::new);
  }
}
