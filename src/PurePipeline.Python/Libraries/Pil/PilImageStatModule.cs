using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageStat</c>.</summary>
internal static class PilImageStatModule
{
    // Before, sums were floats, and nothing had no mean.
    private static readonly Version s_countsInIntegersSince = new(13, 0);

    private static readonly PyType s_stat = Make();

    public static readonly PyModule Module = new(new MemberTable("PIL.ImageStat").Constant("Stat", s_stat).Constant("Global", s_stat));

    private static PyType Make()
    {
        PyType type = new("Stat", "PIL.ImageStat.Stat", signature: "(image_or_list, mask=None)", construct: static call => new StatObject(
            call["image_or_list"] is ImageObject image ? new ImageStat(image.Image, (call.OrNull("mask") as ImageObject)?.Image)
            : call["image_or_list"] is PyList list ? new ImageStat([.. list.Items.Select(NativeCall.ToInt)])
            : throw PythonError.Type("first argument must be image or list"),
            call.Run.Options.Versions.Pillow >= s_countsInIntegersSince));
        type.Members
            .Property("extrema", static self => List(Of(self).Stat.Extrema, static pair => PyTuple.OfInts(pair.Least, pair.Greatest)))
            .Property("count", static self => List(Of(self).Stat.Count, static value => value))
            .Property("sum", static self => List(Of(self).Stat.Sum, Numbers(self)))
            .Property("sum2", static self => List(Of(self).Stat.SumOfSquares, Numbers(self)))
            .Property("mean", static self => Quotients(self, Of(self).Stat.Mean))
            .Property("median", static self => List(Of(self).Stat.Median, static value => (long)value))
            .Property("rms", static self => Quotients(self, Of(self).Stat.RootMeanSquare))
            .Property("var", static self => Quotients(self, Of(self).Stat.Variance))
            .Property("stddev", static self => Quotients(self, Of(self).Stat.StandardDeviation, isRoot: true));
        return type;
    }

    private static StatObject Of(object self) => (StatObject)self;

    private static PyList List<T>(IReadOnlyList<T> values, Func<T, object> item) => new([.. values.Select(item)]);

    private static Func<long, object> Numbers(object self) => Of(self).CountsInIntegers ? static value => value : static value => (double)value;

    // Of nothing they are the integer 0, whose root is a float.
    private static PyList Quotients(object self, IReadOnlyList<double> values, bool isRoot = false)
    {
        IReadOnlyList<long> counts = Of(self).Stat.Count;
        return Of(self).CountsInIntegers || !counts.Contains(0)
            ? new PyList([.. values.Select((value, band) => counts[band] == 0 && !isRoot ? (object)0L : value)])
            : throw PythonError.ZeroDivision("float division by zero");
    }

    private sealed class StatObject(ImageStat stat, bool countsInIntegers) : PyObject
    {
        public ImageStat Stat => stat;

        public bool CountsInIntegers => countsInIntegers;

        public override PyType Type => s_stat;
    }
}
