package io.quaymaster.config.level;

import io.quaymaster.config.ConfigFiles.Text;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.section.RepositorySection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that were read already, by git's name of their content: the same id, the same text. */
final class FileCache {
  private static final int MOST = 500;

  private final RepositorySection section = new RepositorySection();
  private final Map<Key, CheckedFile<RepositoryConfig>> files =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CheckedFile<RepositoryConfig>> eldest) {
          return size() > MOST;
        }
      };

  /** Reads a text, or recalls what was read. */
  synchronized CheckedFile<RepositoryConfig> read(String file, Text text) {
    return files.computeIfAbsent(
        new Key(file, text.objectId()), key -> CheckedFile.read(file, text.content(), section));
  }

  private record Key(String file, String objectId) {}
}
