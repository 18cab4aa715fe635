package io.quaymaster.web.request;

import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.run.RunKey;
import io.quaymaster.web.problem.Rejection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns text of a request into the product's values. */
public final class Read {
  private Read() {}

  /** Reads the id of a delivery. */
  public static DeliveryId delivery(String text) {
    return value("id", text, DeliveryId::new, "a GUID, as in X-GitHub-Delivery");
  }

  /** Reads the key of a run. */
  public static RunKey run(String text) {
    return value("run", text, RunKey::parse, "kind/subject, as GET /api/runs lists them");
  }

  /** Reads the name of a repository. */
  public static RepositoryRef repository(@Nullable String text) {
    return value("repository", text, RepositoryRef::parse, "owner/name, for example acme/billing");
  }

  /**
   * Reads one value.
   *
   * @throws Rejection 400 that says where it was and what was expected
   */
  public static <T> T value(
      String where, @Nullable String text, Function<String, T> read, String expected) {
    if (text == null || text.isBlank()) {
      throw Rejection.invalid(where, where + " is missing", expected);
    }
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      throw Rejection.invalid(where, String.valueOf(e.getMessage()), expected);
    }
  }
}
