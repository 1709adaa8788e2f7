using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// <c>a ** b</c> of an array and an array, a list or a number.
/// </summary>
internal static class ArrayPower
{
    public static object? Of(Interpreter run, ArrayObject array, object other, bool reflected)
    {
        NdArray data = array.Data.WithVersions(run.Options.Versions);
        if (ArrayOperators.ToScalar(other) is { } number)
        {
            run.Budget.RequireArray(data.Shape, sizeof(double));
            return Result(() => reflected ? NdArray.Power(number, data) : NdArray.Power(data, number));
        }

        if (other is not (ArrayObject or PyList or PyTuple))
        {
            return null;
        }

        NdArray second = ArrayMaking.AsArray(run, other, null).Data.WithVersions(run.Options.Versions);
        ArrayShapes.RequireRoom(run, data, second);
        return Result(() => reflected ? NdArray.Power(second, data) : NdArray.Power(data, second));
    }

    /// <summary>The power, or why there is none.</summary>
    public static object Result(Func<NdArray> power)
    {
        try
        {
            return ArrayReductions.Scalar(power());
        }
        catch (Exception error) when (LibraryErrors.Translate(error, "numpy.power") is { } translated)
        {
            throw translated;
        }
    }
}
