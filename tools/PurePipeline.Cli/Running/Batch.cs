using System.Runtime.CompilerServices;

namespace PurePipeline.Cli.Running;

/// <summary>Independent pieces of work, several at a time, their results in order.</summary>
internal static class Batch
{
    /// <summary>
    /// Runs <paramref name="work"/> for 0 to <paramref name="count"/> - 1, <paramref name="jobs"/> at a time, and gives each result
    /// as soon as it and all before it are there. The first exception ends the batch, once what has begun is done.
    /// </summary>
    public static async IAsyncEnumerable<T> RunAsync<T>(
        int count, int jobs, Func<int, T> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var results = new TaskCompletionSource<Task<T>>[count];
        for (int i = 0; i < count; i++)
        {
            results[i] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = stop.Token };
        Task all = Parallel.ForAsync(0, count, options, (at, _) =>
        {
            results[at].SetResult(Attempt(() => work(at)));
            return ValueTask.CompletedTask;
        });
        try
        {
            for (int i = 0; i < count; i++)
            {
                yield return await await results[i].Task.WaitAsync(stop.Token);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<T> Attempt<T>(Func<T> work)
    {
        try
        {
            return Task.FromResult(work());
        }
#pragma warning disable CA1031 // Kept for whoever waits for the result.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Task.FromException<T>(failure);
        }
    }
}
