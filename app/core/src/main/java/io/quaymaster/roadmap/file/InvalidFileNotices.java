package io.quaymaster.roadmap.file;

import io.quaymaster.roadmap.json.JsonFault;
import java.util.List;

/** Tells people that a file could not be processed (in AWS an SNS topic). */
public interface InvalidFileNotices {
  /** Publishes; at least once for an upload. An outage is an exception. */
  void publish(Notice notice);

  /**
   * A file that ended in {@code Invalid/}.
   *
   * @param upload names the upload, so that a repeat can be told
   * @param key the file's key when it was uploaded
   * @param now where it is now
   * @param faults all of them
   */
  record Notice(String upload, String key, String now, List<JsonFault> faults) {
    private static final int SHOWN = 20;

    public Notice {
      faults = List.copyOf(faults);
    }

    /** One line. */
    public String subject() {
      return "Roadmap file not processed: " + key;
    }

    /** The whole message, for a person; long lists of faults are cut. */
    public String text() {
      StringBuilder text = new StringBuilder(subject()).append("\n\n");
      faults.stream().limit(SHOWN).forEach(fault -> text.append("- ").append(fault).append('\n'));
      if (faults.size() > SHOWN) {
        text.append("… and ").append(faults.size() - SHOWN).append(" more\n");
      }
      return text.append("\nIt is now at ")
          .append(now)
          .append(". Correct it and upload it to Input/ again.\n")
          .toString();
    }
  }
}
