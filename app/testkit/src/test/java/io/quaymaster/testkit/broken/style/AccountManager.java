package io.quaymaster.testkit.broken.style;

/** A name that says nothing. */
@org.jspecify.annotations.NullMarked
public class AccountManager {}
