package io.quaymaster.testkit.pool;

/** The pool as it is, and deliberately broken ones that the torture must find out. */
enum Variant {
  SOUND,
  /** Member accounts let every session in. */
  UNFENCED_DOORS,
  /** Leases are looked up by account, whatever id and fence the caller has. */
  UNFENCED_LEASES,
  /** Writes are made whatever the version is by now. */
  UNCONDITIONAL_WRITES
}
