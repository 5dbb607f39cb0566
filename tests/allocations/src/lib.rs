//! Counts what a program allocates, on all its threads: a program that uses this has it as its allocator.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What was allocated in the course of something, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// In all.
    pub total: usize,
    /// The most at once, beside what there was before.
    pub at_once: usize,
}

/// Counts what `run` allocates. Whatever else runs at that time is counted too, so take [`alone`] before.
pub fn count(run: impl FnOnce()) -> Counted {
    let (total, held) = (TOTAL.load(Relaxed), HELD.load(Relaxed));
    MOST.store(held, Relaxed);
    run();
    Counted { total: TOTAL.load(Relaxed) - total, at_once: MOST.load(Relaxed) - held }
}

/// Waits until no other test holds this.
pub fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

static TOTAL: AtomicUsize = AtomicUsize::new(0);
static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn add(bytes: usize) {
    TOTAL.fetch_add(bytes, Relaxed);
    let held = HELD.fetch_add(bytes, Relaxed) + bytes;
    MOST.fetch_max(held, Relaxed);
}

// SAFETY: the system's allocator does all the work.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        add(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(memory, layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        HELD.fetch_sub(layout.size(), Relaxed);
        add(size);
        unsafe { System.realloc(memory, layout, size) }
    }
}
