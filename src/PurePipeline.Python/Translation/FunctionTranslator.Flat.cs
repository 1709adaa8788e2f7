using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content><c>array.flat</c>: an array's elements in C order, and what is assigned to them.</content>
internal sealed partial class FunctionTranslator
{
    private Code FlatItem(FlatValue flat, Expression index) =>
        ArrayItem(flat.Elements, index) is var part && part.Type.Rank == 0 ? part : new Code($"{part.At(Precedence.Primary)}.Copy()", part.Type) { IsPicked = true };

    private void SetFlat(FlatValue flat, Expression? index, Value value)
    {
        string places = index is null ? "ArrayIndex.All" : Places(index, flat.Elements);
        Code array = RequireOwn(flat.Owner);
        string values = Alike(value, array);
        unit.MutatesArrays = true;
        UseType(StaticType.Array);
        method.Writer.Write($"{array.At(Precedence.Primary)}.SetFlat({places}, {values});");
        Changed(array);
    }

    /// <summary>Values for an array: a number has its dtype.</summary>
    public string Alike(Value value, Code array) => value is Code { Type: { IsNumber: true, IsMixed: false } } number ? $"NdArray.Full([], {number.Text}, {array.At(Precedence.Primary)}.DType)" : Array(value).Text;

    /// <summary>A place, a slice or a list of places along one axis of an array.</summary>
    public string Places(Expression index, Code array)
    {
        if (index is not (TupleDisplay or SliceExpression or ListDisplay) && Evaluate(index) is Code { Type: { Kind: TypeKind.List, Items: [{ IsArray: true }], Rank: 1 } } several)
        {
            return $"{several.At(Precedence.Primary)}[0]";
        }

        (int removed, int added) = (0, 0);
        return Picked(index, array)?.Text ?? Index(index, ref removed, ref added);
    }

    /// <summary>An array that may be changed: none that all runs share, and of the known ones none of the caller's.</summary>
    public Code RequireOwn(Code array)
    {
        if (array.IsShared)
        {
            throw unit.Refuse("Changing an array of the module's");
        }

        if (array is { IsSimple: false, Constant: Libraries.NumPy.ArrayObject } && frame.Function is { } function && function.Code.Parameters.FirstOrDefault(parameter => ReferenceEquals(frame.Variables.GetValueOrDefault(parameter.Name), array)) is { Name: { } name })
        {
            (string, string) changed = (function.FullName, name);
            unit.Foresight.FoundParameters.Add(changed);
            throw unit.Attempting == 0 && !unit.Foresight.ChangedParameters.Contains(changed) ? new Restart(foresight => foresight.ChangedParameters.Add(changed)) : unit.Refuse("Changing an array of the caller's");
        }

        if (!array.IsSimple && (array.Constant is IArrayValue || IsWrittenDown(array.Text)) && !Frames().Any(at => at.Variables.Values.Any(value => value is Code { IsSimple: true } named && IsPartOf(array, named))))
        {
            // It is in an attribute or a list, by its elements: it has to be a local there.
            string? holder = array.Constant is { } constant && unit.HeldArrays.TryGetValue(constant, out (string Holder, string Text) held) ? held.Holder
                : unit.HeldArrays.Values.FirstOrDefault(one => array.Text.StartsWith(one.Text, StringComparison.Ordinal)).Holder;
            if (holder is not null)
            {
                throw unit.Attempting == 0 && !unit.Foresight.ChangedNames.Contains(holder) ? new Restart(foresight => foresight.ChangedNames.Add(holder)) : NoLocal(holder);
            }

            // What nobody holds is the caller's alone.
            _ = array.Constant is { } whole && Frames().Any(at => at.Variables.Values.Any(value => ReferenceEquals(value.Constant, whole))) ? throw NoLocal(null) : true;
        }

        return _held.Any(value => value is Code { Constant: Libraries.NumPy.ArrayObject } known && known.Text == array.Text && !Frames().Any(f => f.Variables.ContainsValue(value))) ? throw unit.Refuse("Changing an array of the caller's") : array;
    }

    // What the last attempt met in a way which it gave up.
    private Refusal NoLocal(string? holder)
    {
        if (holder is not null)
        {
            unit.Foresight.FoundNames.Add(holder);
        }

        return unit.Refuse("Changing an array that is known, and has no name,");
    }

    // Whether an array is one of elements that C# writes down, or a part of one.
    private static bool IsWrittenDown(string text) => text.StartsWith("NdArray.Full(", StringComparison.Ordinal) || text.StartsWith("NdArray.Create<", StringComparison.Ordinal) || text.StartsWith("TorchTensor.FromNumpy(NdArray.", StringComparison.Ordinal);

    // Whether a view is one of an array that has a name.
    private static bool IsPartOf(Code part, Code whole) => part.Text.StartsWith(whole.Text + "[", StringComparison.Ordinal) || part.Text.StartsWith(whole.Text + ".", StringComparison.Ordinal);
}
