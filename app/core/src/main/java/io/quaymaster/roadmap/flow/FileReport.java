package io.quaymaster.roadmap.flow;

import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.ItemEnd.Done;
import io.quaymaster.roadmap.json.JsonFault;
import io.quaymaster.roadmap.json.JsonOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report that lies beside a filed file. The same end gives the same bytes. */
final class FileReport {
  private FileReport() {}

  static byte[] result(Upload upload, List<Done> done) {
    Map<String, Object> report = head(upload);
    report.put("changes", done.stream().mapToInt(end -> end.result().changes()).sum());
    report.put("items", items(done));
    return JsonOut.write(report);
  }

  static byte[] errors(Upload upload, List<JsonFault> faults, List<Done> done) {
    Map<String, Object> report = head(upload);
    report.put("errors", faults.stream().map(FileReport::fault).toList());
    report.put("items", items(done));
    return JsonOut.write(report);
  }

  private static Map<String, Object> head(Upload upload) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("file", upload.key());
    report.put("upload", upload.id());
    return report;
  }

  private static List<Map<String, Object>> items(List<Done> done) {
    return done.stream()
        .map(
            end -> {
              Map<String, Object> item = new LinkedHashMap<>();
              item.put("pointer", end.pointer());
              item.putAll(end.result().toJson());
              return item;
            })
        .toList();
  }

  private static Map<String, Object> fault(JsonFault fault) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pointer", fault.pointer());
    json.put("message", fault.message());
    return json;
  }
}
