using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Tags and their values as Python has them.</summary>
internal static class ExifDict
{
    public static PyDict Of(IReadOnlyDictionary<int, object> tags) => Filled(new PyDict(), tags);

    public static TDict Filled<TDict>(TDict dict, IReadOnlyDictionary<int, object> tags)
        where TDict : PyDict
    {
        foreach ((int tag, object value) in tags)
        {
            dict.Items[(long)tag] = value switch
            {
                byte[] bytes => new PyBytes(bytes),
                long[] numbers => new PyTuple([.. numbers.Select(number => (object)number)]),
                double[] numbers => new PyTuple([.. numbers.Select(number => (object)number)]),
                IReadOnlyDictionary<int, object> inner => Of(inner),
                _ => value,
            };
        }

        return dict;
    }
}
