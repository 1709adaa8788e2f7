using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>numbers</c>: what ints, floats and NumPy's scalars have in common.</summary>
internal static class NumbersModule
{
    public static readonly PyModule Module = new(new MemberTable("numbers")
        .Constant("Number", new AbstractType("Number", "numbers.Number", IsReal))
        .Constant("Complex", new AbstractType("Complex", "numbers.Complex", IsReal))
        .Constant("Real", new AbstractType("Real", "numbers.Real", IsReal))
        .Constant("Rational", new AbstractType("Rational", "numbers.Rational", IsIntegral))
        .Constant("Integral", new AbstractType("Integral", "numbers.Integral", IsIntegral)));

    private static bool IsReal(object value) => value is double || IsIntegral(value) || (IsScalar(value) && ((ArrayObject)value).Data.DType.IsFloat());

    private static bool IsIntegral(object value) =>
        PyInteger.IsInteger(value) || value is PyIntEnumMember || (IsScalar(value) && ((ArrayObject)value).Data.DType.Kind() is DTypeKind.Signed or DTypeKind.Unsigned);

    private static bool IsScalar(object value) => value is ArrayObject array && array.Type.IsSubtypeOf(ScalarTypes.Generic);
}
