package io.quaymaster.testkit.broken.style;

/** A field that is injected. */
@org.jspecify.annotations.NullMarked
public class InjectedField {
  @jakarta.inject.Inject @org.jspecify.annotations.Nullable String forbidden;
}
