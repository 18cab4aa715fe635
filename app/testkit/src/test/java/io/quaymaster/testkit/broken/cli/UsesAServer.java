package io.quaymaster.testkit.broken.cli;

/** A program that must not serve, on a server runtime. */
@org.jspecify.annotations.NullMarked
public class UsesAServer {
  public Class<?> forbidden() {
    return io.netty.util.Version.class;
  }
}
