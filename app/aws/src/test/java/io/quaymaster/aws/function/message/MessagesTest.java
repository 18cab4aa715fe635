package io.quaymaster.aws.function.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.FinishOutcome;
import io.quaymaster.account.claim.KeepOutcome;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.CommandOutcome;
import io.quaymaster.account.reap.ReapReport;
import io.quaymaster.aws.model.Trees;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes over the wire is in the files: a change of them is a change of the version. */
class MessagesTest {
  private static final Instant NOON = AccountSamples.NOON;
  private static final AccountId ID = new AccountId("000011112222");
  private static final PoolName POOL = new PoolName("sandbox");
  private static final Membership MEMBER = AccountSamples.member(ID, POOL);
  private static final Account DIRTY = Account.registered(MEMBER, NOON);
  private static final Account FREE = AccountSamples.available(DIRTY);
  private static final Account LEASED =
      FREE.leased(
          new LeaseId("abcdefghij12"),
          AccountSamples.WORKER,
          NOON.plusNanos(120_000_000_001L),
          Duration.ofHours(3));
  private static final Lease LEASE = LEASED.tenancy().orElseThrow().lease();
  private static final Account USED = LEASED.begun(AccountSamples.JOB, NOON.plusSeconds(180));
  private static final Account ENDING = USED.ending(End.HEARTBEAT_LOST);
  private static final Account CLEANING =
      ENDING
          .ended(End.RELEASED, NOON.plusSeconds(300))
          .cleaning(AccountSamples.CLEANER, NOON.plusSeconds(1_500));
  private static final Account BLOCKED =
      CLEANING.resisting(new Blocker("bucket \u00e4\ud83d\ude80 \"logs\"\n"));
  private static final PastLease PAST = CLEANING.last().orElseThrow();

  private static final Cleaning.Claim CLAIM = CLEANING.cleaning().claim().orElseThrow();

  private final Map<String, Object> requests = new LinkedHashMap<>();
  private final Map<String, Object> answers = new LinkedHashMap<>();
  private final Set<Class<?>> variants = new HashSet<>();

  private <Q> void asks(String name, Operation<Q, ?> operation, Q question) {
    String text = Messages.request(operation, question);
    Messages.Request read = Messages.request(text);
    assertEquals(operation.name(), read.operation());
    assertEquals(question, read.question(operation));
    requests.put(name, Trees.parse(text));
    variants.add(question.getClass());
  }

  private <A> void answers(String name, Operation<?, A> operation, A answer) {
    String text = Messages.answer(operation, answer);
    assertEquals(new Answer.Given<>(answer), Messages.answer(operation, text));
    answers.put(name, Trees.parse(text));
    variants.add(answer.getClass());
  }

  private static Map<String, Object> file(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            MessagesTest.class.getResourceAsStream("/account-function/" + name))) {
      return Trees.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void everyVariantOf(Class<?> sealed) {
    List<Class<?>> permitted = Arrays.asList(sealed.getPermittedSubclasses());
    assertTrue(variants.containsAll(permitted), () -> permitted + " are not all in " + variants);
  }

  @Test
  void requestsAreAsInTheFileAndReadAsWritten() {
    asks(
        "acquire",
        Operation.ACQUIRE,
        new Asked.Acquire(POOL, AccountSamples.WORKER, Duration.ofSeconds(10_800, 5)));
    asks("begin", Operation.BEGIN, new Asked.Begin(LEASE, AccountSamples.JOB));
    asks("renew", Operation.RENEW, LEASE);
    asks("release", Operation.RELEASE, LEASE);
    asks("give-back", Operation.GIVE_BACK, LEASE);
    asks("list-all", Operation.LIST, new Asked.Page(Optional.empty(), Optional.empty()));
    asks("list-page", Operation.LIST, new Asked.Page(Optional.of(POOL), Optional.of(ID)));
    asks("find", Operation.FIND, ID);
    asks("history", Operation.HISTORY, new Asked.History(ID, Optional.empty(), 20));
    asks(
        "history-before",
        Operation.HISTORY,
        new Asked.History(ID, Optional.of(new Fence(Long.MAX_VALUE)), 100));
    asks("register", Operation.CHANGE, new AccountCommand.Register(MEMBER));
    asks("drain", Operation.CHANGE, new AccountCommand.Drain(ID));
    asks("deregister", Operation.CHANGE, new AccountCommand.Deregister(ID));
    asks(
        "quarantine",
        Operation.CHANGE,
        new AccountCommand.Quarantine(ID, new Blocker("odd\nbills")));
    asks("restore", Operation.CHANGE, new AccountCommand.Restore(ID));
    asks("force-release", Operation.CHANGE, new AccountCommand.ForceRelease(ID));

    asks("due", Operation.DUE, new Asked.Nothing());
    asks("claim", Operation.CLAIM, new Asked.Claim(ID, AccountSamples.CLEANER));
    asks("keep", Operation.KEEP, CLAIM);
    asks("finish-clean", Operation.FINISH, new Asked.Finish(CLAIM, new CleaningResult.Clean()));
    asks(
        "finish-unfinished",
        Operation.FINISH,
        new Asked.Finish(CLAIM, new CleaningResult.Unfinished(new Blocker("bucket logs"))));
    asks("reap", Operation.REAP, new Asked.Nothing());

    everyVariantOf(AccountCommand.class);
    assertEquals(file("requests.json"), requests);
  }

  @Test
  void answersToWorkersAreAsInTheFileAndReadAsWritten() {
    answers("leased", Operation.ACQUIRE, new AcquireOutcome.Leased(LEASE));
    answers("none-free", Operation.ACQUIRE, new AcquireOutcome.NoneFree(Optional.empty()));
    answers("none-free-until", Operation.ACQUIRE, new AcquireOutcome.NoneFree(Optional.of(NOON)));
    answers("begun", Operation.BEGIN, new BeginOutcome.Begun());
    answers("begin-lost", Operation.BEGIN, new BeginOutcome.Lost(Optional.of(End.EXPIRED)));
    answers("renewed", Operation.RENEW, new RenewOutcome.Renewed());
    answers("renew-lost", Operation.RENEW, new RenewOutcome.Lost(Optional.of(End.HEARTBEAT_LOST)));
    answers("released", Operation.RELEASE, new ReleaseOutcome.Released());
    answers("release-lost", Operation.RELEASE, new ReleaseOutcome.Lost(Optional.empty()));
    answers("given-back", Operation.GIVE_BACK, new GiveBackOutcome.GivenBack());
    answers("in-use", Operation.GIVE_BACK, new GiveBackOutcome.InUse(AccountSamples.JOB));
    answers(
        "give-back-lost", Operation.GIVE_BACK, new GiveBackOutcome.Lost(Optional.of(End.FORCED)));

    List.of(
            AcquireOutcome.class,
            BeginOutcome.class,
            RenewOutcome.class,
            ReleaseOutcome.class,
            GiveBackOutcome.class)
        .forEach(this::everyVariantOf);
    assertEquals(file("answers-to-workers.json"), answers);
  }

  @Test
  void answersToCleanersAreAsInTheFileAndReadAsWritten() {
    answers("due", Operation.DUE, List.of(ID));
    answers("claimed", Operation.CLAIM, new ClaimOutcome.Claimed(CLAIM, CLEANING));
    answers("busy", Operation.CLAIM, new ClaimOutcome.Busy(NOON));
    answers("too-early", Operation.CLAIM, new ClaimOutcome.TooEarly(NOON));
    answers("not-dirty", Operation.CLAIM, new ClaimOutcome.NotDirty(AccountState.AVAILABLE));
    answers("unknown", Operation.CLAIM, new ClaimOutcome.Unknown());
    answers("kept", Operation.KEEP, new KeepOutcome.Kept(CLAIM));
    answers("keep-lost", Operation.KEEP, new KeepOutcome.Lost());
    answers("freed", Operation.FINISH, new FinishOutcome.Freed(FREE));
    answers("removed", Operation.FINISH, new FinishOutcome.Removed(CLEANING));
    answers("again", Operation.FINISH, new FinishOutcome.Again(DIRTY));
    answers("quarantined", Operation.FINISH, new FinishOutcome.Quarantined(BLOCKED));
    answers("finish-lost", Operation.FINISH, new FinishOutcome.Lost());
    answers(
        "reaped",
        Operation.REAP,
        new ReapReport(List.of(LEASE), List.of(ID), List.of(), List.of(ID)));

    List.of(ClaimOutcome.class, KeepOutcome.class, FinishOutcome.class)
        .forEach(this::everyVariantOf);
    assertEquals(file("answers-to-cleaners.json"), answers);
  }

  @Test
  void answersToOperatorsAreAsInTheFileAndReadAsWritten() {
    answers(
        "list",
        Operation.LIST,
        new AccountPage(List.of(DIRTY, FREE, LEASED, ENDING, CLEANING, BLOCKED), Optional.of(ID)));
    answers("list-end", Operation.LIST, new AccountPage(List.of(), Optional.empty()));
    answers("found", Operation.FIND, Optional.of(USED));
    answers("not-found", Operation.FIND, Optional.empty());
    answers(
        "history",
        Operation.HISTORY,
        List.of(PAST, new PastLease(LEASE, Optional.empty(), NOON, End.GIVEN_BACK)));
    answers("done", Operation.CHANGE, new CommandOutcome.Done(DIRTY));
    answers("removed", Operation.CHANGE, new CommandOutcome.Removed(ID));
    answers("refused", Operation.CHANGE, new CommandOutcome.Refused(FREE, "nobody holds it"));
    answers("unknown", Operation.CHANGE, new CommandOutcome.Unknown(ID));

    everyVariantOf(CommandOutcome.class);
    assertEquals(file("answers-to-operators.json"), answers);
  }
}
