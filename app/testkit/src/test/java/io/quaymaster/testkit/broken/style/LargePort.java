package io.quaymaster.testkit.broken.style;

/** A port of six methods. */
@org.jspecify.annotations.NullMarked
public interface LargePort {
  void a();

  void b();

  void c();

  void d();

  void e();

  void f();
}
