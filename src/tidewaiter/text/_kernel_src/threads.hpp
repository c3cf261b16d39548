// Work on several threads, and its faults.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace tidewaiter {

constexpr std::size_t kMostThreads = 64;

// Runs `work` on so many threads, this one among them, or on fewer where no more can be had. All have ended when it
// returns; the first fault of any of them is thrown here.
template <typename Work>
void side_by_side(std::size_t threads, const Work &work) {
    std::exception_ptr fault;
    std::mutex lock;
    const auto guarded = [&]() noexcept {
        try {
            work();
        } catch (...) {
            const std::lock_guard<std::mutex> held(lock);
            if (!fault) fault = std::current_exception();
        }
    };
    std::vector<std::thread> others;
    try {
        for (std::size_t count = 1; count < threads; ++count) others.emplace_back(guarded);
    } catch (const std::exception &) {
        // No further thread can be had; those that run, and this one, do the work.
    }
    guarded();
    for (std::thread &other : others) other.join();
    if (fault) std::rethrow_exception(fault);
}

// Does `each(at)` for every place below `size`, on so many threads.
template <typename Each>
void each_by_threads(std::size_t size, std::size_t threads, const Each &each) {
    std::atomic<std::size_t> next{0};
    side_by_side(std::min({threads, size, kMostThreads}), [&] {
        for (std::size_t at = next++; at < size; at = next++) each(at);
    });
}

}  // namespace tidewaiter
