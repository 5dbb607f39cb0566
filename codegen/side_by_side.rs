//! Work on several threads, with results that do not depend on how many there are.

use std::num::NonZeroUsize;
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Builder};

/// The most threads that are of use: each holds what it works on.
const MOST: usize = 8;
/// What a thread may take of its stack, in bytes: as much as the program's first one has on most systems.
const STACK: usize = 8 << 20;

/// How many threads this machine runs at once.
pub fn available() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get).min(MOST)
}

/// Does `work` for each number below `count`, on up to so many threads, and gives the results in order. Once `go_on` says
/// no, none is begun that was not: then the results are those of the first numbers.
pub fn side_by_side<R: Send>(
    count: usize,
    threads: usize,
    go_on: impl Fn() -> bool + Sync,
    work: impl Fn(usize) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut done = Vec::new();
        while go_on() {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                break;
            }
            done.push((index, work(index)));
        }
        done
    };
    let done = thread::scope(|scope| {
        // A system that grants no more threads grants this one.
        let spawn = |_| Builder::new().stack_size(STACK).spawn_scoped(scope, run).ok();
        let others: Vec<_> = (1..threads.min(count)).map_while(spawn).collect();
        let mut done = run();
        for other in others {
            done.append(&mut other.join().unwrap_or_else(|reason| panic::resume_unwind(reason)));
        }
        done
    });
    let mut results: Vec<Option<R>> = (0..count).map(|_| None).collect();
    for (index, result) in done {
        results[index] = Some(result);
    }
    results.into_iter().flatten().collect()
}

/// Does `work` on each item with its number, on as many threads as the machine runs at once. The first are begun first.
pub fn each_side_by_side<T: Send>(items: Vec<T>, work: impl Fn(usize, T) + Sync) {
    let items: Vec<Mutex<Option<T>>> = items.into_iter().map(|item| Mutex::new(Some(item))).collect();
    side_by_side(
        items.len(),
        available(),
        || true,
        |index| {
            let item = items[index].lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(item) = item {
                work(index, item);
            }
        },
    );
}

#[cfg(test)]
mod tests {
    use super::side_by_side;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn keeps_the_order() {
        for threads in [0, 1, 2, 7] {
            assert_eq!(side_by_side(100, threads, || true, |n| n * n), (0..100).map(|n| n * n).collect::<Vec<_>>());
            assert!(side_by_side(0, threads, || true, |n| n).is_empty());
        }
    }

    #[test]
    fn stops_after_all_that_was_begun() {
        for threads in [1, 2, 7] {
            let sum = AtomicUsize::new(0);
            let go_on = || sum.load(Ordering::Relaxed) < 20;
            let done = side_by_side(100, threads, go_on, |n| {
                sum.fetch_add(1, Ordering::Relaxed);
                n
            });
            assert!((20..20 + threads).contains(&done.len()), "{}", done.len());
            assert!(done.iter().enumerate().all(|(index, n)| index == *n));
        }
    }
}
