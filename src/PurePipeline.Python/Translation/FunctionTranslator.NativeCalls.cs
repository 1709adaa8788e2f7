using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation;

/// <content>Calls of library functions: by a row, or here and now where all is known.</content>
internal sealed partial class FunctionTranslator
{
    // What looks at no pixels of the pictures it is given.
    private static readonly HashSet<string> s_leavesPixels =
        [.. ((string[])["draft", "thumbnail", "seek", "tell", "getbands", "close", "verify"]).Select(name => "PIL.Image.Image." + name), "PIL.ImageSequence.Iterator"];

    private static readonly string[] s_libraries = ["numpy.", "cv2.", "torch.", "torchvision.", "PIL.", "einops.", "imutils.", "keras.", "tensorflow.", "keras_preprocessing.", "timm."];

    // How something is computed or kept, not what it is worth.
    private static readonly HashSet<string> s_changesNothing = ["device", "requires_grad", "pin_memory", "non_blocking", "inplace", "order", "subok", "copy", "kind", "persistent", "requirements"];

    private Value CallNative(NativeFunction function, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        CallArguments arguments = new();
        arguments.Positional.AddRange(positional);
        arguments.Keywords.AddRange(keywords.Select(keyword => (keyword.Name, (object)keyword.Value)));
        if (Rows.BuiltinRows.IsSilent(function.FullName))
        {
            return Known.None;
        }

        if (positional.Any(IsKeys) && s_goesThrough.Contains(function.FullName))
        {
            return CallNative(function, [.. positional.Select(value => IsKeys(value) ? KeysOf(value) : value)], keywords);
        }

        NativeSite site = new(this, function, function.Bind(arguments, value => unit.Wrap(value).Constant));
        bool known = positional.All(p => p.Constant is not null) && keywords.All(k => k.Value.Constant is not null);
        Rows.Row? row = Rows.Table.Find(function.FullName);
        IReadOnlyList<Value> given = [.. positional, .. keywords.Select(keyword => keyword.Value)];
        if (known && (row is null || Rows.Table.IsFolded(function.FullName)))
        {
            (object result, List<Code> changed) = Tried(given, () => function.Invoke(unit.Run, Constants(positional, keywords)));
            if (changed.Count > 0)
            {
                Value into = row is null ? throw unit.Refuse($"{function.FullName}() of an array that it changes") : Whole(site, row(site));
                changed.ForEach(array => Changed(RequireOwn(array)));
                return into is Code { Constant: not null } whole ? new Code(whole.Text, whole.Type) : into;
            }

            if (IsViewOfName(result, positional.Concat(keywords.Select(keyword => keyword.Value))))
            {
                unit.KeepsViews = true;
                if (unit.CopiesElements)
                {
                    return row is null ? throw unit.Refuse($"{function.FullName}() of an array that changes") : row(site);
                }
            }

            return row is null || (IsPlain(result) && !IsTooLong(result)) ? Folded(result) : row(site);
        }

        Value made = row is null ? throw unit.Refuse($"{function.FullName}()") : Whole(site, row(site));
        if (function.FullName.StartsWith("torch.Tensor.", StringComparison.Ordinal) && function.FullName[^1] == '_' && site.Self is Code { Type.Kind: TypeKind.Tensor, Constant: not null } tensor)
        {
            Changed(tensor);
        }

        foreach (Value argument in s_leavesPixels.Contains(function.FullName) ? [] : positional.Concat(keywords.Select(keyword => keyword.Value)))
        {
            method.Touch(argument, isCertain: true);
        }

        return made;
    }

    // What a function gives, and the known arrays that it changes, which stay as they were.
    private (object Result, List<Code> Changed) Tried(IReadOnlyList<Value> arguments, Func<object> call)
    {
        List<(Code? Array, Numerics.NdArray Elements, Numerics.NdArray Before)> known = [];
        foreach (Value argument in arguments.SelectMany(argument => argument switch { TupleValue tuple => tuple.Items, ListValue list => list.Items, _ => [argument] }))
        {
            if (argument.Constant is IArrayValue array and not Libraries.Pil.ImageObject)
            {
                Numerics.NdArray elements = array.ToNdArray();
                known.Add((argument as Code, elements, elements.Copy()));
            }
        }

        object result = call();
        known.RemoveAll(one => one.Elements.ToBytes().AsSpan().SequenceEqual(one.Before.ToBytes()));
        foreach ((_, Numerics.NdArray elements, Numerics.NdArray before) in known)
        {
            elements[Numerics.ArrayIndex.Ellipsis] = before;
        }

        return (result, [.. known.Select(one => one.Array ?? throw unit.Refuse("Changing an array of the module's"))]);
    }

    // Nothing that the Python says is left out in silence.
    private static Value Whole(NativeSite site, Value made)
    {
        string[] unasked = s_libraries.Any(library => site.Name.StartsWith(library, StringComparison.Ordinal)) ? [.. site.Unasked().Where(name => !s_changesNothing.Contains(name))] : [];
        return unasked.Contains("out") && unasked.All(name => name is "out" or "where" or "casting") && site.Name.StartsWith("numpy.", StringComparison.Ordinal) ? Rows.NumPyRows.Into(site, made)
            : unasked.Length == 0 ? made : throw site.Refuse(string.Join(", ", unasked));
    }

    // A change of the array is one of its views.
    private static bool IsViewOfName(object result, IEnumerable<Value> arguments) => result is IArrayValue view
        && arguments.Any(argument => argument is Code { IsSimple: true, IsShared: false, Constant: IArrayValue whole } && whole.ToNdArray().SharesStorage(view.ToNdArray()));

    // What C# can write down, or the translator works with; a picture or an engine has to be made at run time.
    private static bool IsPlain(object result) => result is long or double or bool or string or PyNone or PyTuple or PyList or PyDict or PySet or PyEnum or PyRange
        or PyIterator or PySlice or PyCallable or PyBytes or Libraries.NumPy.ArrayObject or TensorObject or Libraries.NumPy.DTypeObject or TorchDType;

    private static bool IsTooLong(object result) => result switch
    {
        Libraries.NumPy.ArrayObject array => Literals.IsTooLong(array.Data),
        TensorObject { Tensor: var tensor } => tensor.DType == Numerics.DType.BFloat16 || Literals.IsTooLong(tensor.Numpy()),
        _ => false,
    };

    /// <summary>What a library function gave for constants: arrays become C#'s own.</summary>
    public Value Folded(object result) => Folded(result, isStatic: false);

    private Value Folded(object result, bool isStatic)
    {
        // What C# cannot write down may still not be needed.
        if (IsTooLong(result))
        {
            return new Known(result);
        }

        if (result is Libraries.NumPy.ArrayObject array)
        {
            UseType(StaticType.Array);
            unit.LongArray = array.Data.Length > Literals.MaxElements ? unit.Place : unit.LongArray;
            return array.Data.Rank == 0 && array.Data.DType is Numerics.DType.Float64 or Numerics.DType.Int64 && Literals.TryOf(Libraries.NumPy.ArrayElements.Item(array.Data)) is { } number
                ? new Code(number.Text, number.Type with { IsStrong = true }, number.Precedence, array)
                : new Code(Literals.Array(array.Data, method.Versions, isStatic), TypeOf(array), constant: array) { IsUnversioned = true };
        }

        if (result is TensorObject tensor)
        {
            UseType(StaticType.Tensor);
            UseType(StaticType.Array);
            return new Code($"TorchTensor.FromNumpy({Literals.Array(tensor.ToNdArray(), method.Versions, isStatic)})",
                StaticType.Tensor with { Rank = tensor.Tensor.Rank, Elements = tensor.Tensor.DType }, constant: tensor);
        }

        return result switch
        {
            PyTuple tuple => new TupleValue([.. tuple.Items.Select(Folded)]),
            PyIterator { TypeName: "chain" or "product" or "accumulate" or "repeat" or "zip_longest" or "starmap" or "pairwise" or "islice" or "combinations" } iterator =>
                new ListValue([.. Sequences.ToList(unit.Run, iterator).Select(Folded)]) { Region = method.Region, IsIterator = true },
            _ => unit.Wrap(result),
        };
    }
}
