package dev.representatives.bench.subject;

import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.dataset.Group;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** A sequence of links, of which every fourth does not exist yet. */
final class Links {
  private static final int SHARE_OF_NEW = 4;

  private final Data data;
  private final SplittableRandom random;
  private int count;

  Links(Data data, SplittableRandom random) {
    this.data = data;
    this.random = random;
  }

  /** The next link, from its reference and its account number. */
  synchronized <T> T next(BiFunction<String, String, T> link) {
    int n = count++;
    if (n % SHARE_OF_NEW == 0) {
      int free = n / SHARE_OF_NEW;
      if (free >= data.freeLinks()) {
        throw new IllegalStateException("every link exists");
      }
      return link.apply(Group.LINKED.reference(free % data.size()), data.freeAccount(free));
    }
    int number = random.nextInt(data.size());
    return link.apply(
        Group.LINKED.reference(number), data.linkedAccount(number, random.nextInt(Data.LINKS)));
  }
}
