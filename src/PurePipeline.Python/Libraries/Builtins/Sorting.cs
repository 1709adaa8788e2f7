using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary>Python's stable sort, by <c>&lt;</c> alone.</summary>
internal static class Sorting
{
    public static List<object> Sort(Interpreter run, List<object> items, object? key, bool reverse)
    {
        (object Key, object Item)[] pairs = [.. items.Select(item => (key is null ? item : Call(run, key, item), item))];

        // Reversed before and after, equal items keep their order.
        if (reverse)
        {
            Array.Reverse(pairs);
        }

        MergeSort(run, pairs, new (object, object)[pairs.Length]);
        if (reverse)
        {
            Array.Reverse(pairs);
        }

        return [.. pairs.Select(pair => pair.Item)];
    }

    public static object Call(Interpreter run, object function, params ReadOnlySpan<object> arguments) =>
        function is PyCallable callable
            ? callable.Invoke(run, CallArguments.Of(arguments))
            : throw PythonError.Type($"'{PyTypes.NameOf(function)}' object is not callable");

    private static void MergeSort(Interpreter run, Span<(object Key, object Item)> pairs, Span<(object Key, object Item)> scratch)
    {
        if (pairs.Length < 2)
        {
            return;
        }

        int middle = pairs.Length / 2;
        MergeSort(run, pairs[..middle], scratch);
        MergeSort(run, pairs[middle..], scratch);
        (int left, int right) = (0, middle);
        for (int i = 0; i < pairs.Length; i++)
        {
            run.Budget.Charge();
            bool takeRight = left == middle || (right < pairs.Length
                && Sequences.Truth(Operators.Compare(run, CompareOperator.Less, pairs[right].Key, pairs[left].Key)));
            scratch[i] = pairs[takeRight ? right++ : left++];
        }

        scratch[..pairs.Length].CopyTo(pairs);
    }
}
