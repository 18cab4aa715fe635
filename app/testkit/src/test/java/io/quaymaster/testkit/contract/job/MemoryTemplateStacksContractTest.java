package io.quaymaster.testkit.contract.job;

import io.quaymaster.job.stack.TemplateStacks;
import io.quaymaster.memory.job.MemoryTemplateStacks;
import io.quaymaster.testkit.MovableClock;
import java.time.Instant;

class MemoryTemplateStacksContractTest extends TemplateStacksContract {
  private final TemplateStacks stacks = new MemoryTemplateStacks(new MovableClock(Instant.EPOCH));

  @Override
  protected TemplateStacks stacks() {
    return stacks;
  }
}
