package io.quaymaster.job.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stack as it is.
 *
 * @param status as CloudFormation spells it: {@code CREATE_COMPLETE}
 * @param reason why; empty when CloudFormation says nothing
 * @param outputs by key, as the template declares them
 */
public record StackView(String status, String reason, Map<String, String> outputs) {
  public StackView {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  /** Whether CloudFormation is still at it. */
  public boolean inProgress() {
    return status.endsWith("_IN_PROGRESS");
  }

  /** Whether it was created. */
  public boolean created() {
    return status.equals("CREATE_COMPLETE");
  }

  /** Whether deleting it was given up. */
  public boolean deletionFailed() {
    return status.equals("DELETE_FAILED");
  }
}
