package io.quaymaster.web.guard;

/** What is reached without an identity. */
final class OpenPaths {
  private OpenPaths() {}

  static boolean contains(String path) {
    return path.equals("/github/webhooks")
        || path.equals("/api/health")
        || path.equals("/style.css");
  }
}
