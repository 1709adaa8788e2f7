namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>array.flags</c> and the memory view <c>array.data</c>: how an array lies in memory.</summary>
internal sealed class ArrayFlagsValue(Code array) : Value
{
    private Code IsContiguous => new($"{array.At(Precedence.Primary)}.IsContiguous", StaticType.Bool);

    public Value Attribute(TranslationUnit unit, string name) => name switch
    {
        "contiguous" or "c_contiguous" => IsContiguous,
        "shape" => new Code($"{array.At(Precedence.Primary)}.Shape", StaticType.Shape with { Rank = array.Type.Rank }),
        _ => throw unit.Refuse($"numpy.ndarray.flags.{name}"),
    };

    public Value Item(TranslationUnit unit, Value key) => key.Constant is "C_CONTIGUOUS" or "C" or "CONTIGUOUS" ? IsContiguous : throw unit.Refuse("This flag");

    public override bool Mentions(string local) => array.Mentions(local);
}
