package dev.representatives.faults;

/** Where callers wait before each request while it is closed, which it is at first. */
final class Gate {
  private boolean open;
  private int waiting;

  synchronized void pass() throws InterruptedException {
    waiting++;
    notifyAll();
    while (!open) {
      wait();
    }
    waiting--;
  }

  synchronized void open() {
    open = true;
    notifyAll();
  }

  /** Closes it, and waits until all callers have ended their requests. */
  synchronized void close(int callers) throws InterruptedException {
    open = false;
    Waiting.until(this, () -> waiting >= callers);
  }
}
