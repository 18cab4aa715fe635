package io.quaymaster.testkit.fault;

import io.quaymaster.testkit.fault.Wall.Kill;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which deaths a sweep tries. */
public enum Deaths {
  /** One before and one after every call. */
  ALL,

  /**
   * One for every state that a death can leave outside. The memory of the dead is lost, so that to
   * have died after a call and before the next is the same; and a call that only reads leaves
   * nothing. This holds for a process that makes one call at a time.
   */
  DISTINCT;

  /** HTTP's and AWS's calls that only read. */
  private static final Pattern READS =
      Pattern.compile(
          "(GET|HEAD) .*|POST DynamoDB_\\d+\\.(GetItem|BatchGetItem|Query|Scan)"
              + "|POST AmazonSQS\\.GetQueue.*");

  /** The deaths of a process whose clean run makes these calls. */
  List<Kill> of(List<String> calls) {
    List<Kill> kills = new ArrayList<>();
    for (int call = 1; call <= calls.size(); call++) {
      switch (this) {
        case ALL -> {
          kills.add(new Kill.Before(call));
          kills.add(new Kill.After(call));
        }
        case DISTINCT -> {
          if (call == 1) {
            kills.add(new Kill.Before(call));
          }
          if (!READS.matcher(calls.get(call - 1)).matches()) {
            kills.add(new Kill.After(call));
          }
        }
      }
    }
    return kills;
  }
}
