package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.quaymaster.event.DeliveryState;
import io.quaymaster.run.RunState;
import io.quaymaster.web.html.Badge;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Times;
import java.time.Instant;

/** Where something stands, as a word with a colour, and as a sentence. */
final class States {
  private States() {}

  static Html of(DeliveryState state) {
    return switch (state) {
      case DeliveryState.Processing _ -> Badge.of("processing", "going");
      case DeliveryState.Done _ -> Badge.of("done", "good");
      case DeliveryState.Failed _ -> Badge.of("failed", "bad");
    };
  }

  static Html of(RunState state) {
    return switch (state) {
      case RunState.Running _ -> Badge.of("running", "going");
      case RunState.Waiting _ -> Badge.of("waiting", "held");
      case RunState.Finished _ -> Badge.of("finished", "good");
      case RunState.Failing _, RunState.Failed _ -> Badge.of("failed", "bad");
    };
  }

  static Html sentence(DeliveryState state) {
    return switch (state) {
      case DeliveryState.Processing(var until) -> until("In work, or waiting, until ", until);
      case DeliveryState.Done(var note) -> text(note);
      case DeliveryState.Failed(var error) -> text(error);
    };
  }

  static Html sentence(RunState state) {
    return switch (state) {
      case RunState.Running(var until) -> until("An executor has it until ", until);
      case RunState.Waiting(var until, var reason) ->
          tag("span", text(reason + " It goes on at "), Times.of(until), text("."));
      case RunState.Finished(var summary) -> text(summary);
      case RunState.Failing(var reason, var remedy, _) -> failure(reason, remedy);
      case RunState.Failed(var reason, var remedy) -> failure(reason, remedy);
    };
  }

  private static Html until(String words, Instant until) {
    return tag("span", text(words), Times.of(until), text("."));
  }

  private static Html failure(String reason, String remedy) {
    return tag("span", text(reason), tag("br"), tag("strong", "What to do: "), text(remedy));
  }
}
