package io.quaymaster.account;

import static io.quaymaster.account.AccountState.AVAILABLE;
import static io.quaymaster.account.AccountState.CLEANING;
import static io.quaymaster.account.AccountState.LEASED;
import static io.quaymaster.account.AccountState.QUARANTINED;

import io.quaymaster.account.PastLease.End;
import io.quaymaster.run.RunKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An account of a pool, and what can be made of it: each method gives the account as it is after
 * one move or change, with the next version. A move that {@link Move} doesn't list throws {@link
 * IllegalStateException}; callers look first.
 *
 * @param version grows by one with every change; writes are made on the version that was read
 * @param fence that of its newest lease, running or past
 * @param tenancy the running lease; present exactly while LEASED
 * @param last the lease before
 * @param blocker why it is quarantined; present exactly while QUARANTINED
 * @param lastReleased when it last became free, or was registered
 */
public record Account(
    Membership member,
    AccountState state,
    long version,
    Fence fence,
    Optional<Tenancy> tenancy,
    Optional<PastLease> last,
    Cleaning cleaning,
    Optional<Blocker> blocker,
    Instant lastReleased) {
  public Account {
    check(version > 0, member, "a version under 1");
    check(tenancy.isPresent() == (state == LEASED), member, "state and lease that don't match");
    check(
        cleaning.claim().isPresent() == (state == CLEANING),
        member,
        "state and cleaner that don't match");
    check(
        blocker.isPresent() == (state == QUARANTINED),
        member,
        "state and quarantine reason that don't match");
    check(
        tenancy.isEmpty()
            || (tenancy.orElseThrow().lease().fence().equals(fence)
                && tenancy.orElseThrow().lease().account().equals(member.id())),
        member,
        "a lease with another account or fence");
  }

  private static void check(boolean holds, Membership member, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("account " + member.id() + " would have " + otherwise);
    }
  }

  /** An account that enters the pool; it is cleaned first. */
  public static Account registered(Membership member, Instant now) {
    return new Account(
        member,
        Move.REGISTER.to().orElseThrow(),
        1,
        Fence.NONE,
        Optional.empty(),
        Optional.empty(),
        Cleaning.due(now),
        Optional.empty(),
        now);
  }

  /** Its number. */
  public AccountId id() {
    return member.id();
  }

  /** Whether a worker can take it: available, and not about to leave. */
  public boolean free() {
    return state == AVAILABLE && !member.draining();
  }

  /** Whether the lease is the running one, and not about to be ended. */
  public boolean leasedTo(Lease lease) {
    return tenancy.filter(running -> running.heldBy(lease)).isPresent();
  }

  /** Whether the lease was the last one to end, in this way. */
  public boolean ended(Lease lease, End how) {
    return last.filter(past -> past.lease().same(lease) && past.how() == how).isPresent();
  }

  /** Whether the claim is the valid one. */
  public boolean claimedBy(Cleaning.Claim claim) {
    return cleaning.claim().filter(valid -> valid.same(claim)).isPresent();
  }

  /** AVAILABLE to LEASED. */
  public Account leased(LeaseId lease, Holder holder, Instant now, Duration duration) {
    if (member.draining()) {
      throw new IllegalStateException("account " + id() + " is draining: it can't be leased");
    }
    Draft next = moved(Move.ACQUIRE);
    next.fence = fence.next();
    next.tenancy =
        Optional.of(
            Tenancy.of(
                new Lease(
                    lease, id(), member.pool(), next.fence, holder, now, now.plus(duration))));
    return next.account();
  }

  /** A sign of life of the holder. */
  public Account renewed(Instant now) {
    Draft next = new Draft(this);
    next.tenancy = Optional.of(running().renewed(now));
    return next.account();
  }

  /** The lease is used from now on: credentials are about to be issued. */
  public Account begun(RunKey job, Instant now) {
    Draft next = new Draft(this);
    next.tenancy = Optional.of(running().begun(job, now));
    return next.account();
  }

  /** The holder has lost its lease, which is ended as soon as its sessions are revoked. */
  public Account ending(End how) {
    Draft next = new Draft(this);
    next.tenancy = Optional.of(running().ending(how));
    return next.account();
  }

  /** LEASED to DIRTY. A way of ending that was set before counts. */
  public Account ended(End how, Instant now) {
    Draft next = moved(Move.END_LEASE);
    next.last = Optional.of(running().ended(how, now));
    next.tenancy = Optional.empty();
    next.cleaning = Cleaning.due(now);
    return next.account();
  }

  /** LEASED to AVAILABLE; only when no job has begun to use it. */
  public Account givenBack(Instant now) {
    if (running().job().isPresent() || running().ending().isPresent()) {
      throw new IllegalStateException(
          "account " + id() + " was used or lost: it can't be given back unused");
    }
    Draft next = moved(Move.GIVE_BACK);
    next.last = Optional.of(running().ended(End.GIVEN_BACK, now));
    next.tenancy = Optional.empty();
    next.lastReleased = now;
    return next.account();
  }

  /** DIRTY to CLEANING. The claim's fence is the version that this change makes. */
  public Account cleaning(Holder cleaner, Instant until) {
    Draft next = moved(Move.CLAIM_CLEANING);
    next.cleaning =
        cleaning.claimed(new Cleaning.Claim(id(), new Fence(version + 1), cleaner, until));
    return next.account();
  }

  /** A sign of life of the cleaner. */
  public Account cleaningUntil(Instant until) {
    Cleaning.Claim valid =
        cleaning
            .claim()
            .orElseThrow(() -> new IllegalStateException("nobody cleans account " + id()));
    Draft next = new Draft(this);
    next.cleaning =
        cleaning.renewed(new Cleaning.Claim(id(), valid.fence(), valid.cleaner(), until));
    return next.account();
  }

  /** CLEANING to AVAILABLE. */
  public Account cleaned(Instant now) {
    Draft next = moved(Move.CLEANED);
    next.cleaning = Cleaning.due(now);
    next.lastReleased = now;
    return next.account();
  }

  /** CLEANING to DIRTY. */
  public Account toBeCleanedAgain(Instant notBefore) {
    Draft next = moved(Move.CLEAN_AGAIN);
    next.cleaning = cleaning.unclaimed(notBefore);
    return next.account();
  }

  /** CLEANING to QUARANTINED: the attempts are used up. */
  public Account resisting(Blocker what) {
    return blocked(Move.GIVE_UP_CLEANING, what);
  }

  /** AVAILABLE, DIRTY or CLEANING to QUARANTINED: an operator says so. Its cleaner has lost it. */
  public Account quarantined(Blocker why) {
    return blocked(Move.QUARANTINE, why);
  }

  private Account blocked(Move move, Blocker why) {
    Draft next = moved(move);
    next.blocker = Optional.of(why);
    next.cleaning = cleaning.unclaimed(quietFrom());
    return next.account();
  }

  /** QUARANTINED to DIRTY, with all attempts at cleaning anew. */
  public Account restored(Instant now) {
    Draft next = moved(Move.RESTORE);
    next.blocker = Optional.empty();
    next.cleaning = Cleaning.due(quietFrom().isAfter(now) ? quietFrom() : now);
    return next.account();
  }

  /**
   * A former member that comes back, with the version and the fence that it had, and not cleaned
   * before its last cleaner is quiet.
   */
  public Account goingOn(long afterVersion, Fence lastFence, Instant quiet) {
    Draft next = new Draft(this);
    next.version = afterVersion + 1;
    next.fence = lastFence;
    next.cleaning =
        Cleaning.due(quiet.isAfter(cleaning.notBefore()) ? quiet : cleaning.notBefore());
    return next.account();
  }

  /** The same account with another role, other capabilities, or about to leave or not. */
  public Account as(Membership changed) {
    if (!changed.id().equals(id())) {
      throw new IllegalArgumentException(changed.id() + " is another account than " + id());
    }
    Draft next = new Draft(this);
    next.member = changed;
    return next.account();
  }

  /**
   * From when on no earlier cleaner can be at work any more: who lost its claim before the claim's
   * end may still have credentials until then. No cleaning begins earlier.
   */
  public Instant quietFrom() {
    return cleaning.claim().map(Cleaning.Claim::until).orElse(cleaning.notBefore());
  }

  /** Whether it can leave the pool now: it is draining and nobody holds it. */
  public boolean removable() {
    return member.draining() && Move.REMOVE.startsAt(state);
  }

  private Tenancy running() {
    return tenancy.orElseThrow(
        () -> new IllegalStateException("account " + id() + " is " + state + ", not LEASED"));
  }

  private Draft moved(Move move) {
    if (!move.startsAt(state)) {
      throw new IllegalStateException(
          "account %s is %s: %s starts only at %s".formatted(id(), state, move, move.from()));
    }
    Draft next = new Draft(this);
    next.state = move.to().orElseThrow();
    return next;
  }

  /** The next version in the making. */
  private static final class Draft {
    private long version;
    private Membership member;
    private AccountState state;
    private Fence fence;
    private Optional<Tenancy> tenancy;
    private Optional<PastLease> last;
    private Cleaning cleaning;
    private Optional<Blocker> blocker;
    private Instant lastReleased;

    Draft(Account from) {
      version = from.version + 1;
      member = from.member;
      state = from.state;
      fence = from.fence;
      tenancy = from.tenancy;
      last = from.last;
      cleaning = from.cleaning;
      blocker = from.blocker;
      lastReleased = from.lastReleased;
    }

    Account account() {
      return new Account(
          member, state, version, fence, tenancy, last, cleaning, blocker, lastReleased);
    }
  }
}
