package io.quaymaster.job.stack;

import io.quaymaster.job.processor.JobSession;
import java.util.List;
import java.util.Optional;

/**
 * Stacks in the leased account, reached with the session's credentials. Every call throws {@link
 * SessionEnded} when the lease is lost; an outage is another unchecked exception.
 */
public interface TemplateStacks {
  /**
   * Begins to create a stack. What was made when creation fails stays until the stack is deleted,
   * so that its events say why. The same request twice makes one stack.
   */
  CreateStackOutcome create(JobSession session, StackRequest request);

  /** The stack as it is; empty when there is none, or none any more. */
  Optional<StackView> find(JobSession session, StackName name);

  /**
   * What happened to it, oldest first.
   *
   * @param after id of the last event that is known already; empty for all
   */
  List<StackEvent> events(JobSession session, StackName name, Optional<String> after);

  /** Begins to delete it with all that is in it; nothing happens when there is none. */
  void delete(JobSession session, StackName name);
}
