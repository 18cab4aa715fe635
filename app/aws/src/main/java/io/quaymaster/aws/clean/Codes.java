package io.quaymaster.aws.clean;

import java.util.Set;

/**
 * What a service's error codes mean for a deletion. Any other refusal stands.
 *
 * @param gone it is not there
 * @param later something else must happen first
 */
record Codes(Set<String> gone, Set<String> later) {
  Codes {
    gone = Set.copyOf(gone);
    later = Set.copyOf(later);
  }
}
