package dev.representatives.application.bulk;

import dev.representatives.application.Pause;
import dev.representatives.application.bulk.stores.Overlay;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.BulkSink;
import dev.representatives.domain.port.in.bulk.BulkSource;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.port.out.TemporaryStore;
import dev.representatives.domain.port.out.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out many single writes in groups. */
public final class WriteInBulkService implements WriteInBulk {
  private final Transactions transactions;
  private final BulkStores stores;
  private final TemporaryStore temporary;
  private final InstantSource clock;
  private final Pause pause;
  private final BulkObserver observer;

  public WriteInBulkService(
      Transactions transactions,
      BulkStores stores,
      TemporaryStore temporary,
      InstantSource clock,
      Pause pause,
      BulkObserver observer) {
    this.transactions = transactions;
    this.stores = stores;
    this.temporary = temporary;
    this.clock = clock;
    this.pause = pause;
    this.observer = observer;
  }

  @Override
  public <L extends BulkLine> BulkSummary write(
      Command command, BulkSource<L> source, BulkSink<L> sink) {
    var running = observer.begin(command);
    var passedOn = new BulkCounts();
    BulkSink<L> counting =
        (line, result) -> {
          sink.accept(line, result);
          passedOn.add(result);
        };
    boolean ended = false;
    try {
      var summary = carryOut(command, source, counting);
      ended = true;
      running.end(summary);
      return summary;
    } finally {
      if (!ended) {
        running.end(passedOn.summary(false, !command.atomic()));
      }
    }
  }

  private <L extends BulkLine> BulkSummary carryOut(
      Command command, BulkSource<L> source, BulkSink<L> sink) {
    var stored = stores.ofGroups();
    var joined = new JoinedTransactions();
    if (command.mode() == WriteMode.COMMIT) {
      var data =
          command.atomic()
              ? new GroupData(stored, transactions, joined)
              : new GroupData(stored, joined, transactions);
      return carryOut(data, command, source, sink);
    }
    try (var overlay = Overlay.over(stored, temporary)) {
      return carryOut(
          new GroupData(overlay.stores(), joined, overlay.transactions()), command, source, sink);
    }
  }

  private <L extends BulkLine> BulkSummary carryOut(
      GroupData data, Command command, BulkSource<L> source, BulkSink<L> sink) {
    return command.atomic()
        ? new AtomicBulk<>(data, temporary, clock, command, source, sink).run()
        : inGroups(data, command, source, sink);
  }

  private <L extends BulkLine> BulkSummary inGroups(
      GroupData data, Command command, BulkSource<L> source, BulkSink<L> sink) {
    var counts = new BulkCounts();
    try (var waiting = new WaitingLines(temporary)) {
      var groups = new Groups(data.groups(), data.stores(), clock, command.tenant(), false);
      boolean complete =
          new BulkRun<>(
                  groups, waiting, source, sink, counts, Optional.of(new Outage(clock, pause)))
              .run();
      return counts.summary(complete, true);
    }
  }
}
