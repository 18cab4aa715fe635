package io.quaymaster.testkit.contract;

import io.quaymaster.app.Watermarks;
import io.quaymaster.memory.MemoryWatermarks;

class MemoryWatermarksContractTest extends WatermarksContract {
  private final Watermarks watermarks = new MemoryWatermarks();

  @Override
  protected Watermarks watermarks() {
    return watermarks;
  }
}
