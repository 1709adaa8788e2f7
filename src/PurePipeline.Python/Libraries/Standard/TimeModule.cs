using System.Diagnostics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>time</c>: clocks, for recipes that print how long they took.</summary>
internal static class TimeModule
{
    private static readonly string[] s_clocks = ["time", "perf_counter", "monotonic", "process_time"];

    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("time").Function("sleep(secs, /)", static _ => PyNone.Value);
        foreach (string clock in s_clocks)
        {
            table
                .Function($"{clock}()", static _ => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency)
                .Function($"{clock}_ns()", static _ => Stopwatch.GetElapsedTime(0).Ticks * TimeSpan.NanosecondsPerTick);
        }

        return table;
    }
}
