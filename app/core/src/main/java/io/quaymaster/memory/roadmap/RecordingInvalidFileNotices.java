package io.quaymaster.memory.roadmap;

import io.quaymaster.roadmap.file.InvalidFileNotices;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it was to publish. */
public final class RecordingInvalidFileNotices implements InvalidFileNotices {
  private final List<Notice> published = new ArrayList<>();

  @Override
  public synchronized void publish(Notice notice) {
    published.add(notice);
  }

  /** All of it, in order. */
  public synchronized List<Notice> published() {
    return List.copyOf(published);
  }
}
