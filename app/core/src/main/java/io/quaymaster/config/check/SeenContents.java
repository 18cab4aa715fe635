package io.quaymaster.config.check;

import io.quaymaster.kernel.RepositoryId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Contents that have stood on default branches lately, by git's names for them. */
final class SeenContents {
  private static final int MOST = 2_000;

  private final Map<Content, Boolean> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, Boolean> eldest) {
          return size() > MOST;
        }
      };

  synchronized void add(RepositoryId repository, String objectId) {
    seen.put(new Content(repository, objectId), true);
  }

  synchronized boolean contains(RepositoryId repository, String objectId) {
    return seen.containsKey(new Content(repository, objectId));
  }

  private record Content(RepositoryId repository, String objectId) {}
}
