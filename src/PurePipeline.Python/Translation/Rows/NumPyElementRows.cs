using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>np.vectorize</c>: a function of Python for each element is a C# lambda of it.</summary>
internal static class NumPyElementRows
{
    public static void AddTo(Dictionary<string, Row> rows) => rows["numpy.vectorize"] = static site => new VectorizedValue(
        site["pyfunc"], !site.IsGiven("otypes") ? null : site["otypes"].Constant is { } types && DTypeNames.TryParse(Runtime.Sequences.ToList(site.To.Unit.Run, types)[0]) is { } dtype ? dtype : throw site.Refuse("otypes that are not known"));

    /// <summary>The function's results for an array's elements.</summary>
    public static Value Apply(FunctionTranslator to, VectorizedValue vectorized, Value argument)
    {
        Code array = to.Array(argument, first: true);
        Code element = new(to.Method.NewLocal("x"), array.Type with { Rank = 0, IsStrong = true });
        int lines = to.Method.Writer.Count;
        Code made = to.Call(vectorized.Function, [element], []) switch
        {
            Code { Type: { Kind: TypeKind.Array, Rank: 0 } } code => code,
            Code { Type: { IsNumber: true, IsMixed: false } or { Kind: TypeKind.Bool } } number => Scalar(to, number),
            _ => throw to.Unit.Refuse("This function for each element"),
        };
        string[] statements = to.Method.Writer.Take(lines);
        string body = statements.Length == 0 ? made.Text : $"{{ {string.Join(" ", statements)} return {made.Text}; }}";
        string dtype = vectorized.Elements is { } elements ? $", DType.{elements}" : "";
        return new Code($"{array.At(Precedence.Primary)}.Vectorize({element.Text} => {body}{dtype})", array.Type with { Elements = vectorized.Elements, IsStrong = false, IsMixed = false });
    }

    private static Code Scalar(FunctionTranslator to, Code number)
    {
        DType dtype = number.Type.Kind switch { TypeKind.Bool => DType.Bool, TypeKind.Int => DType.Int64, _ => DType.Float64 };
        return new Code($"NdArray.Full([], {number.Text}, DType.{dtype}, {to.Method.Versions()})", StaticType.Array with { Rank = 0, IsStrong = true, Elements = dtype });
    }
}

/// <summary>What <c>np.vectorize</c> gives.</summary>
internal sealed class VectorizedValue(Value function, DType? elements) : Value
{
    public Value Function => function;

    public DType? Elements => elements;

    public override bool Mentions(string local) => function.Mentions(local);
}
