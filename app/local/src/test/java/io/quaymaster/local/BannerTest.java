package io.quaymaster.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import org.junit.jupiter.api.Test;

class BannerTest {
  private static final String MISSING = "Jobs run as you";

  @Test
  void missingWallIsToldWhereTheWorkersHaveNone() {
    LocalStack stack = Stack.running();
    String banner = Banner.of(stack);

    assertTrue(banner.contains(stack.url().toString()), banner);
    assertEquals(stack.workers().wallIsMissing(), banner.contains(MISSING));
    assertEquals(new UnixSystem().getUid() != 0, banner.contains(MISSING));
    assertTrue(Banner.wall(true).contains(MISSING));
    assertEquals("", Banner.wall(false));
  }
}
