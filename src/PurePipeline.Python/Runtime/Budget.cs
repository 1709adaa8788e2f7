using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Runtime;

/// <summary>
/// What one run may take. Every evaluation costs a step and everything made costs a step an element, so that the steps bound time and
/// memory alike; arrays are counted by their bytes.
/// </summary>
internal sealed class Budget(RecipeOptions options)
{
    private const int StepsBetweenChecks = 4096;

    // Equality, hashes and repr() walk values from inside .NET's own collections, where no run can be handed down. A run has one thread.
    [ThreadStatic]
    private static Budget? s_current;

    private long _steps;
    private long _nextCheck = StepsBetweenChecks;
    private long _arrayBytes;

    /// <summary>Charges the run of this thread, if there is one.</summary>
    public static void ChargeCurrent() => s_current?.Charge();

    /// <summary>Makes <paramref name="budget"/> the one that this thread is charged to; returns the one before.</summary>
    public static Budget? Enter(Budget? budget)
    {
        (Budget? before, s_current) = (s_current, budget);
        return before;
    }

    /// <summary>Charges for a value that is about to be read from end to end.</summary>
    public void ChargeSize(object value) => Charge(value switch
    {
        string text => text.Length / 16,
        PyList list => list.Items.Count / 16,
        PyTuple tuple => tuple.Items.Length / 16,
        PyDict dict => dict.Items.Count / 16,
        PySet set => set.Items.Count / 16,
        _ => 0,
    });

    public void Charge(long steps = 1)
    {
        _steps += steps;
        if (_steps < _nextCheck && steps >= 0)
        {
            return;
        }

        options.Cancellation.ThrowIfCancellationRequested();
        if (_steps > options.MaxSteps || steps > options.MaxSteps || steps < 0)
        {
            throw new Refusal($"The recipe takes more than {options.MaxSteps} steps.");
        }

        _nextCheck = Math.Min(_steps + StepsBetweenChecks, options.MaxSteps + 1);
    }

    /// <summary>Counts an array that a library call gave.</summary>
    public void ChargeArray(ReadOnlySpan<int> shape, int elementSize)
    {
        RequireArray(shape, elementSize);
        _arrayBytes += (long)Bytes(shape, elementSize);
    }

    /// <summary>Refuses an array that would be too much, before it is made.</summary>
    public void RequireArray(ReadOnlySpan<int> shape, int elementSize)
    {
        // No .NET array is larger than 2 GiB, whatever the run may take in all.
        Int128 bytes = Bytes(shape, elementSize);
        if (bytes > int.MaxValue)
        {
            throw new Refusal($"An array of {bytes} bytes is not supported.");
        }

        if (_arrayBytes + bytes > options.MaxArrayBytes)
        {
            throw new Refusal($"The recipe's arrays take more than {options.MaxArrayBytes} bytes.");
        }
    }

    private static Int128 Bytes(ReadOnlySpan<int> shape, int elementSize)
    {
        Int128 bytes = elementSize;
        foreach (int length in shape)
        {
            // A negative length is the library's to complain about.
            bytes *= Math.Max(0, length);
            bytes = Int128.Min(bytes, long.MaxValue / 2);
        }

        return bytes;
    }
}
