package dev.representatives.architecture;

import java.util.Set;

/** A public type of bootstrap is added to this list by decision, not by accident. */
final class BootstrapRoomsTest extends RoomsTest {
  BootstrapRoomsTest() {
    super(
        "The floors of bootstrap",
        "bootstrap",
        "bootstrap",
        Set.of(
            "client.ClientException",
            "client.FileErrors",
            "client.Json",
            "client.LineReader",
            "client.Problem",
            "client.Service",
            "command.Program",
            "settings.LogSettings",
            "settings.Settings",
            "settings.SystemSettings",
            "settings.TracingSettings",
            "settings.Variables",
            "shutdown.GracefulShutdown",
            "shutdown.ReadinessGauge",
            "telemetry.NoMetrics",
            "telemetry.Observed",
            "transfer.Export",
            "transfer.Format",
            "transfer.Import",
            "transfer.Resource",
            "transfer.Summary",
            "transfer.Terminal"));
  }

  /** The configuration files of Logback. */
  @Override
  Set<String> namedInConfiguration() {
    return Set.of("logging.LibraryLogFilter", "logging.LogLine", "logging.StackTrace");
  }
}
