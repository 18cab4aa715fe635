package io.quaymaster.worker.process;

import io.quaymaster.job.output.JobOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what a command prints, as fast as it prints, until nobody holds the pipe any more. */
final class OutputPump {
  private static final Logger LOG = LoggerFactory.getLogger(OutputPump.class);
  private static final int CHUNK = 64 * 1024;
  private static final Duration REST = Duration.ofSeconds(10);

  private final Thread thread;
  private final InputStream from;

  private OutputPump(Thread thread, InputStream from) {
    this.thread = thread;
    this.from = from;
  }

  static OutputPump start(InputStream from, JobOutput to) {
    Thread thread = Thread.ofPlatform().daemon().name("job-output").start(() -> copy(from, to));
    return new OutputPump(thread, from);
  }

  private static void copy(InputStream from, JobOutput to) {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
        to.write(chunk, 0, read);
      }
    } catch (IOException e) {
      LOG.debug("the output ends early", e);
    }
  }

  /** Waits for the end of the output; it has come when the processes have ended. */
  void join() {
    try {
      if (!thread.join(REST)) {
        LOG.warn("somebody still holds the output of a command that has ended");
        from.close();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("the output can't be closed", e);
    }
  }
}
