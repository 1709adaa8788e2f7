using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Runtime;

/// <summary><c>list[a:b] = values</c> and <c>del list[a:b]</c>.</summary>
internal static class ListSlices
{
    public static void Assign(PyList list, PySlice slice, List<object> values)
    {
        (long first, long step, long count) = slice.Resolve(list.Items.Count);
        if (step == 1)
        {
            list.Items.RemoveRange((int)first, (int)count);
            list.Items.InsertRange((int)first, values);
            return;
        }

        if (values.Count != count)
        {
            throw PythonError.Value($"attempt to assign sequence of size {values.Count} to extended slice of size {count}");
        }

        for (int i = 0; i < count; i++)
        {
            list.Items[(int)(first + (i * step))] = values[i];
        }
    }

    public static void Delete(PyList list, PySlice slice)
    {
        (long first, long step, long count) = slice.Resolve(list.Items.Count);
        HashSet<long> gone = [];
        for (int i = 0; i < count; i++)
        {
            gone.Add(first + (i * step));
        }

        int at = 0;
        list.Items.RemoveAll(_ => gone.Contains(at++));
    }
}
