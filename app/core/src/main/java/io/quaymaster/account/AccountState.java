package io.quaymaster.account;

/** Where an account of a pool stands; {@link Move} says where it can go from there. */
public enum AccountState {
  /** Clean and free. */
  AVAILABLE,
  /** Held by one worker. */
  LEASED,
  /** Used, or just registered; nobody may use it before it is cleaned. */
  DIRTY,
  /** A cleaner is at it. */
  CLEANING,
  /** Left alone until an operator restores it. */
  QUARANTINED
}
