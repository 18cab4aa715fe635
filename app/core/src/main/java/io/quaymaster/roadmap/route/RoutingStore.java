package io.quaymaster.roadmap.route;

import java.util.Optional;

/** Where the routing file is read from. */
public interface RoutingStore {
  /** The file's path in the roadmap bucket. */
  String PATH = "Config/routing.yml";

  /**
   * Reads the file when it differs from what is known.
   *
   * @param known the ETag of what is known; empty when nothing is
   */
  Stored read(Optional<String> known);

  /** What is stored. */
  sealed interface Stored {
    /** It is as it was. */
    record Same() implements Stored {}

    /** It is new or changed; at most 64 kB are given. */
    record Text(String text, String eTag) implements Stored {}

    /** It is not there. */
    record Missing() implements Stored {}

    /** It is there but can't be taken; the reason is for a person. */
    record Unusable(String reason) implements Stored {}
  }
}
