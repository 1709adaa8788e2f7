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
        string lambda = Lambda(to, vectorized.Function, array.Type with { Rank = 0, IsStrong = true }).Text;
        string dtype = vectorized.Elements is { } elements ? $", DType.{elements}" : "";
        return new Code($"{array.At(Precedence.Primary)}.Vectorize({lambda}{dtype})", array.Type with { Elements = vectorized.Elements, IsStrong = false, IsMixed = false });
    }

    /// <summary>A function of one array as C#'s lambda.</summary>
    public static Code Lambda(FunctionTranslator to, Value function, StaticType argument)
    {
        Code element = new(to.Method.NewLocal("x"), argument);
        int lines = to.Method.Writer.Count;
        Code made = to.Call(function, [element], []) switch
        {
            Code { Type.Kind: TypeKind.Array } code when argument.Rank > 0 || code.Type.Rank == 0 => code,
            Code { Type: { IsNumber: true, IsMixed: false } or { Kind: TypeKind.Bool } } number => Scalar(to, number),
            _ => throw to.Unit.Refuse("This function for each element"),
        };
        string[] statements = to.Method.Writer.Take(lines);
        string body = statements.Length == 0 ? made.Text : $"{{ {string.Join(" ", statements)} return {made.Text}; }}";
        return new Code($"{element.Text} => {body}", StaticType.Object("Func"));
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
