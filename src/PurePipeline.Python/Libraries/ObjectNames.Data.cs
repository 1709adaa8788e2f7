// Written by tools/golden/object_names.py.
namespace PurePipeline.Python.Libraries;

internal static partial class ObjectNames
{
    // The type, the release ("" for what all that were asked have), and the names.
    private static (string Type, string Release, string Names)[] Recorded() =>
    [
        ("ndarray", "", "T __abs__ __add__ __and__ __array__ __array_finalize__ __array_function__ __array_interface__ __array_priority__ __array_struct__ " +
            "__array_ufunc__ __array_wrap__ __bool__ __class__ __class_getitem__ __complex__ __contains__ __copy__ __deepcopy__ __delattr__ __delitem__ " +
            "__dir__ __divmod__ __dlpack__ __dlpack_device__ __doc__ __eq__ __float__ __floordiv__ __format__ __ge__ __getattribute__ __getitem__ " +
            "__getstate__ __gt__ __hash__ __iadd__ __iand__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __init__ __init_subclass__ " +
            "__int__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __iter__ __itruediv__ __ixor__ __le__ __len__ __lshift__ __lt__ __matmul__ __mod__ " +
            "__mul__ __ne__ __neg__ __new__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __reduce__ __reduce_ex__ __repr__ __rfloordiv__ " +
            "__rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __setattr__ __setitem__ " +
            "__setstate__ __sizeof__ __str__ __sub__ __subclasshook__ __truediv__ __xor__ all any argmax argmin argpartition argsort astype base byteswap " +
            "choose clip compress conj conjugate copy ctypes cumprod cumsum data diagonal dot dtype dump dumps fill flags flat flatten getfield imag item " +
            "itemsize max mean min nbytes ndim nonzero partition prod put ravel real repeat reshape resize round searchsorted setfield setflags shape " +
            "size sort squeeze std strides sum swapaxes take tobytes tofile tolist trace transpose var view"),
        ("ndarray", "1.24", "__array_prepare__ itemset newbyteorder ptp tostring"),
        ("ndarray", "2.2", "__array_namespace__ __buffer__ device mT to_device tostring"),
        ("ndarray", "2.4", "__array_namespace__ __buffer__ device mT to_device"),
        ("generic", "", "T __abs__ __add__ __and__ __array__ __array_interface__ __array_priority__ __array_struct__ __array_wrap__ __bool__ __class__ " +
            "__class_getitem__ __copy__ __deepcopy__ __delattr__ __dir__ __divmod__ __doc__ __eq__ __float__ __floordiv__ __format__ __ge__ " +
            "__getattribute__ __getitem__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __int__ __invert__ __le__ __lshift__ __lt__ __mod__ " +
            "__mul__ __ne__ __neg__ __new__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __reduce__ __reduce_ex__ __repr__ __rfloordiv__ " +
            "__rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __setattr__ __setstate__ " +
            "__sizeof__ __str__ __sub__ __subclasshook__ __truediv__ __xor__ all any argmax argmin argsort as_integer_ratio astype base byteswap choose " +
            "clip compress conj conjugate copy cumprod cumsum data diagonal dtype dump dumps fill flags flat flatten getfield imag is_integer item " +
            "itemsize max mean min nbytes ndim nonzero prod put ravel real repeat reshape resize round searchsorted setfield setflags shape size sort " +
            "squeeze std strides sum swapaxes take tobytes tofile tolist trace transpose var view"),
        ("generic", "1.24", "itemset newbyteorder ptp tostring"),
        ("generic", "2.2", "__array_namespace__ __buffer__ device to_device tostring"),
        ("generic", "2.4", "__array_namespace__ __buffer__ device to_device"),
        ("Tensor", "", "H T __abs__ __add__ __and__ __array__ __array_priority__ __array_wrap__ __bool__ __class__ __complex__ __contains__ __deepcopy__ __delattr__ " +
            "__delitem__ __dict__ __dir__ __div__ __dlpack__ __dlpack_device__ __doc__ __eq__ __float__ __floordiv__ __format__ __ge__ __getattribute__ " +
            "__getitem__ __getstate__ __gt__ __hash__ __iadd__ __iand__ __idiv__ __ifloordiv__ __ilshift__ __imod__ __imul__ __index__ __init__ " +
            "__init_subclass__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __iter__ __itruediv__ __ixor__ __le__ __len__ __long__ __lshift__ " +
            "__lt__ __matmul__ __mod__ __module__ __mul__ __ne__ __neg__ __new__ __nonzero__ __or__ __pos__ __pow__ __radd__ __rand__ __rdiv__ __reduce__ " +
            "__reduce_ex__ __repr__ __reversed__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __rpow__ __rrshift__ __rshift__ __rsub__ " +
            "__rtruediv__ __rxor__ __setattr__ __setitem__ __setstate__ __sizeof__ __str__ __sub__ __subclasshook__ __torch_dispatch__ __torch_function__ " +
            "__truediv__ __weakref__ __xor__ _addmm_activation _autocast_to_full_precision _autocast_to_reduced_precision _backward_hooks _base _cdata " +
            "_coalesced_ _conj _conj_physical _dimI _dimV _fix_weakref _grad _grad_fn _has_symbolic_sizes_strides _indices _is_view _is_zerotensor " +
            "_make_subclass _make_wrapper_subclass _neg_view _nested_tensor_size _nnz _python_dispatch _reduce_ex_internal _to_dense _values _version abs " +
            "abs_ absolute absolute_ acos acos_ acosh acosh_ add add_ addbmm addbmm_ addcdiv addcdiv_ addcmul addcmul_ addmm addmm_ addmv addmv_ addr " +
            "addr_ adjoint all allclose amax amin aminmax angle any apply_ arccos arccos_ arccosh arccosh_ arcsin arcsin_ arcsinh arcsinh_ arctan arctan2 " +
            "arctan2_ arctan_ arctanh arctanh_ argmax argmin argsort argwhere as_strided as_strided_ as_strided_scatter as_subclass asin asin_ asinh " +
            "asinh_ atan atan2 atan2_ atan_ atanh atanh_ backward baddbmm baddbmm_ bernoulli bernoulli_ bfloat16 bincount bitwise_and bitwise_and_ " +
            "bitwise_left_shift bitwise_left_shift_ bitwise_not bitwise_not_ bitwise_or bitwise_or_ bitwise_right_shift bitwise_right_shift_ bitwise_xor " +
            "bitwise_xor_ bmm bool broadcast_to byte cauchy_ ccol_indices cdouble ceil ceil_ cfloat chalf char cholesky cholesky_inverse cholesky_solve " +
            "chunk clamp clamp_ clamp_max clamp_max_ clamp_min clamp_min_ clip clip_ clone coalesce col_indices conj conj_physical conj_physical_ " +
            "contiguous copy_ copysign copysign_ corrcoef cos cos_ cosh cosh_ count_nonzero cov cpu cross crow_indices cuda cummax cummin cumprod " +
            "cumprod_ cumsum cumsum_ data data_ptr deg2rad deg2rad_ dense_dim dequantize det detach detach_ device diag diag_embed diagflat diagonal " +
            "diagonal_scatter diff digamma digamma_ dim dist div div_ divide divide_ dot double dsplit dtype eig element_size eq eq_ equal erf erf_ erfc " +
            "erfc_ erfinv erfinv_ exp exp2 exp2_ exp_ expand expand_as expm1 expm1_ exponential_ fill_ fill_diagonal_ fix fix_ flatten flip fliplr flipud " +
            "float float_power float_power_ floor floor_ floor_divide floor_divide_ fmax fmin fmod fmod_ frac frac_ frexp gather gcd gcd_ ge ge_ " +
            "geometric_ geqrf ger get_device grad grad_fn greater greater_ greater_equal greater_equal_ gt gt_ half hardshrink heaviside heaviside_ histc " +
            "histogram hsplit hypot hypot_ i0 i0_ igamma igamma_ igammac igammac_ imag index_add index_add_ index_copy index_copy_ index_fill index_fill_ " +
            "index_put index_put_ index_reduce index_reduce_ index_select indices inner int int_repr inverse ipu is_coalesced is_complex is_conj " +
            "is_contiguous is_cpu is_cuda is_distributed is_floating_point is_inference is_ipu is_leaf is_meta is_mkldnn is_mps is_neg is_nested " +
            "is_nonzero is_pinned is_quantized is_same_size is_set_to is_shared is_signed is_sparse is_sparse_csr is_vulkan is_xpu isclose isfinite isinf " +
            "isnan isneginf isposinf isreal istft item kron kthvalue layout lcm lcm_ ldexp ldexp_ le le_ lerp lerp_ less less_ less_equal less_equal_ " +
            "lgamma lgamma_ log log10 log10_ log1p log1p_ log2 log2_ log_ log_normal_ log_softmax logaddexp logaddexp2 logcumsumexp logdet logical_and " +
            "logical_and_ logical_not logical_not_ logical_or logical_or_ logical_xor logical_xor_ logit logit_ logsumexp long lstsq lt lt_ lu lu_solve " +
            "mH mT map2_ map_ masked_fill masked_fill_ masked_scatter masked_scatter_ masked_select matmul matrix_exp matrix_power max maximum mean " +
            "median min minimum mm mode moveaxis movedim msort mul mul_ multinomial multiply multiply_ mv mvlgamma mvlgamma_ name nan_to_num nan_to_num_ " +
            "nanmean nanmedian nanquantile nansum narrow narrow_copy ndim ndimension ne ne_ neg neg_ negative negative_ nelement new new_empty " +
            "new_empty_strided new_full new_ones new_tensor new_zeros nextafter nextafter_ nonzero norm normal_ not_equal not_equal_ numel numpy orgqr " +
            "ormqr outer output_nr permute pin_memory pinverse polygamma polygamma_ positive pow pow_ prelu prod put put_ q_per_channel_axis " +
            "q_per_channel_scales q_per_channel_zero_points q_scale q_zero_point qr qscheme quantile rad2deg rad2deg_ random_ ravel real reciprocal " +
            "reciprocal_ record_stream register_hook reinforce relu relu_ remainder remainder_ renorm renorm_ repeat repeat_interleave requires_grad " +
            "requires_grad_ reshape reshape_as resize resize_ resize_as resize_as_ resize_as_sparse_ resolve_conj resolve_neg retain_grad retains_grad " +
            "roll rot90 round round_ row_indices rsqrt rsqrt_ scatter scatter_ scatter_add scatter_add_ scatter_reduce scatter_reduce_ select " +
            "select_scatter set_ sgn sgn_ shape share_memory_ short sigmoid sigmoid_ sign sign_ signbit sin sin_ sinc sinc_ sinh sinh_ size slice_scatter " +
            "slogdet smm softmax solve sort sparse_dim sparse_mask sparse_resize_ sparse_resize_and_clear_ split split_with_sizes sqrt sqrt_ square " +
            "square_ squeeze squeeze_ sspaddmm std stft storage storage_offset storage_type stride sub sub_ subtract subtract_ sum sum_to_size svd " +
            "swapaxes swapaxes_ swapdims swapdims_ symeig t t_ take take_along_dim tan tan_ tanh tanh_ tensor_split tile to to_dense to_mkldnn " +
            "to_padded_tensor to_sparse to_sparse_bsc to_sparse_bsr to_sparse_coo to_sparse_csc to_sparse_csr tolist topk trace transpose transpose_ " +
            "triangular_solve tril tril_ triu triu_ true_divide true_divide_ trunc trunc_ type type_as unbind unflatten unfold uniform_ unique " +
            "unique_consecutive unsafe_chunk unsafe_split unsafe_split_with_sizes unsqueeze unsqueeze_ values var vdot view view_as vsplit where xlogy " +
            "xlogy_ xpu zero_"),
        ("Tensor", "1.13", "_nested_tensor_layer_norm _storage _update_names align_as align_to has_names is_ort names refine_names rename rename_"),
        ("Tensor", "2.6", "__annotations__ __firstlineno__ __static_attributes__ _clear_non_serializable_cached_data _is_all_true _is_any_true _lazy_clone " +
            "_nested_tensor_storage_offsets _nested_tensor_strides _post_accumulate_grad_hooks _rev_view_func_unsafe _sparse_mask_projection _to_sparse " +
            "_to_sparse_bsc _to_sparse_bsr _to_sparse_csc _to_sparse_csr _typed_storage _update_names _use_count _view_func _view_func_unsafe align_as " +
            "align_to dim_order has_names is_maia is_mtia is_xla itemsize module_load mtia names nbytes nonzero_static refine_names " +
            "register_post_accumulate_grad_hook rename rename_ slice_inverse untyped_storage"),
        ("Tensor", "2.14", "__annotate_func__ __dlpack_c_exchange_api__ __firstlineno__ __static_attributes__ _clear_non_serializable_cached_data _dtensor__new__ " +
            "_is_all_true _is_any_true _lazy_clone _nested_tensor_storage_offsets _nested_tensor_strides _philox_normal_ _philox_uniform_ " +
            "_post_accumulate_grad_hooks _rev_view_func_unsafe _sparse_mask_projection _to_sparse _to_sparse_bsc _to_sparse_bsr _to_sparse_csc " +
            "_to_sparse_csr _typed_storage _use_count _view_func _view_func_unsafe const_data_ptr dim_order grad_dtype hash_tensor index is_maia is_mtia " +
            "is_xla itemsize module_load mtia nbytes nonzero_static register_post_accumulate_grad_hook slice_inverse untyped_storage"),
        ("Image", "", "_Image__transformer __array_interface__ __class__ __copy__ __delattr__ __dict__ __dir__ __doc__ __enter__ __eq__ __exit__ __format__ __ge__ " +
            "__getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ " +
            "__repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__ __weakref__ _close_exclusive_fp_after_loading _copy _crop _dump " +
            "_ensure_mutable _exif _get_safe_box _new _reload_exif _repr_png_ _repr_pretty_ _size alpha_composite apply_transparency close convert copy " +
            "crop draft effect_spread entropy filter format format_description frombytes getbands getbbox getchannel getcolors getdata getexif getextrema " +
            "getim getpalette getpixel getprojection height histogram im info load mode palette paste point putalpha putdata putpalette putpixel quantize " +
            "readonly reduce remap_palette resize rotate save seek show size split tell thumbnail tobitmap tobytes toqimage toqpixmap transform transpose " +
            "verify width"),
        ("Image", "9.4", "__getattr__ _category _expand _getxmp get_child_images pyaccess"),
        ("Image", "11.1", "__annotations__ __firstlineno__ __static_attributes__ _close_fp _expand _im _mode _repr_image _repr_jpeg_ get_child_images getxmp " +
            "has_transparency_data"),
        ("Image", "13.0", "__annotations__ __arrow_c_array__ __arrow_c_schema__ __firstlineno__ __static_attributes__ _attach_default_encoderinfo _copy_info _im _mode " +
            "_readonly _repr_image _repr_jpeg_ get_flattened_data getxmp has_transparency_data"),
        ("JPEG", "", "_Image__transformer __array_interface__ __class__ __copy__ __delattr__ __dict__ __dir__ __doc__ __enter__ __eq__ __exit__ __format__ __ge__ " +
            "__getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ " +
            "__repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__ __weakref__ _close_exclusive_fp_after_loading _copy _crop _dump " +
            "_ensure_mutable _exclusive_fp _exif _get_safe_box _getexif _getmp _min_frame _new _open _reload_exif _repr_png_ _repr_pretty_ _seek_check " +
            "_size alpha_composite app applist apply_transparency bits close convert copy crop custom_mimetype decoderconfig decodermaxblock draft " +
            "effect_spread entropy filename filter format format_description fp frombytes get_child_images get_format_mimetype getbands getbbox " +
            "getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection getxmp height histogram icclist im info layer layers " +
            "load load_djpeg load_end load_prepare load_read mode palette paste point putalpha putdata putpalette putpixel quantization quantize readonly " +
            "reduce remap_palette resize rotate save seek show size split tell thumbnail tile tobitmap tobytes toqimage toqpixmap transform transpose " +
            "verify width"),
        ("JPEG", "9.4", "__getattr__ _category _expand _getxmp huffman_ac huffman_dc pyaccess"),
        ("JPEG", "11.1", "__annotations__ __firstlineno__ __getattr__ __static_attributes__ _close_fp _exif_offset _expand _huffman_ac _huffman_dc _im _mode " +
            "_read_dpi_from_exif _repr_image _repr_jpeg_ has_transparency_data"),
        ("JPEG", "13.0", "__abstractmethods__ __annotations__ __arrow_c_array__ __arrow_c_schema__ __firstlineno__ __static_attributes__ _abc_impl " +
            "_attach_default_encoderinfo _close_fp _copy_info _exif_offset _huffman_ac _huffman_dc _im _mode _read_dpi_from_exif _readonly _repr_image " +
            "_repr_jpeg_ get_flattened_data has_transparency_data"),
        ("PNG", "", "_Image__transformer _PngImageFile__frame _PngImageFile__prepare_idat __array_interface__ __class__ __copy__ __delattr__ __dict__ __dir__ " +
            "__doc__ __enter__ __eq__ __exit__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ " +
            "__module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__ __weakref__ " +
            "_close_exclusive_fp_after_loading _copy _crop _dump _ensure_mutable _exclusive_fp _exif _fp _get_safe_box _getexif _min_frame _new _open " +
            "_reload_exif _repr_png_ _repr_pretty_ _seek _seek_check _size _text alpha_composite apply_transparency close convert copy crop " +
            "custom_mimetype decoderconfig decodermaxblock default_image draft effect_spread entropy filename filter format format_description fp " +
            "frombytes get_child_images get_format_mimetype getbands getbbox getchannel getcolors getdata getexif getextrema getim getpalette getpixel " +
            "getprojection getxmp height histogram im info is_animated load load_end load_prepare load_read mode n_frames palette paste png point " +
            "private_chunks putalpha putdata putpalette putpixel quantize readonly reduce remap_palette resize rotate save seek show size split tell text " +
            "thumbnail tile tobitmap tobytes toqimage toqpixmap transform transpose verify width"),
        ("PNG", "9.4", "__getattr__ _category _expand _getxmp pyaccess"),
        ("PNG", "11.1", "__annotations__ __firstlineno__ __static_attributes__ _close_fp _expand _im _mode _repr_image _repr_jpeg_ has_transparency_data"),
        ("PNG", "13.0", "__abstractmethods__ __annotations__ __arrow_c_array__ __arrow_c_schema__ __firstlineno__ __static_attributes__ _abc_impl " +
            "_attach_default_encoderinfo _close_fp _copy_info _im _mode _readonly _repr_image _repr_jpeg_ get_flattened_data has_transparency_data"),
        ("WEBP", "", "_Image__transformer _WebPImageFile__loaded _WebPImageFile__logical_frame _WebPImageFile__physical_frame _WebPImageFile__timestamp " +
            "__array_interface__ __class__ __copy__ __delattr__ __dict__ __dir__ __doc__ __enter__ __eq__ __exit__ __format__ __ge__ __getattribute__ " +
            "__getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ " +
            "__setattr__ __setstate__ __sizeof__ __str__ __subclasshook__ __weakref__ _close_exclusive_fp_after_loading _copy _crop _decoder _dump " +
            "_ensure_mutable _exclusive_fp _exif _get_next _get_safe_box _getexif _min_frame _new _open _reload_exif _repr_png_ _repr_pretty_ _reset " +
            "_seek _seek_check _size alpha_composite apply_transparency close convert copy crop custom_mimetype decoderconfig decodermaxblock draft " +
            "effect_spread entropy filename filter format format_description fp frombytes get_child_images get_format_mimetype getbands getbbox " +
            "getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection getxmp height histogram im info is_animated load " +
            "load_end load_prepare mode n_frames palette paste point putalpha putdata putpalette putpixel quantize rawmode readonly reduce remap_palette " +
            "resize rotate save seek show size split tell thumbnail tile tobitmap tobytes toqimage toqpixmap transform transpose verify width"),
        ("WEBP", "9.4", "__getattr__ _category _expand _getxmp pyaccess"),
        ("WEBP", "11.1", "__annotations__ __firstlineno__ __static_attributes__ _close_fp _expand _im _mode _repr_image _repr_jpeg_ has_transparency_data load_seek"),
        ("WEBP", "13.0", "__abstractmethods__ __annotations__ __arrow_c_array__ __arrow_c_schema__ __firstlineno__ __static_attributes__ _abc_impl " +
            "_attach_default_encoderinfo _close_fp _copy_info _im _mode _readonly _repr_image _repr_jpeg_ get_flattened_data has_transparency_data " +
            "load_seek"),
        ("GIF", "", "_GifImageFile__frame _GifImageFile__offset _GifImageFile__rewind _Image__transformer __array_interface__ __class__ __copy__ __delattr__ " +
            "__dict__ __dir__ __doc__ __enter__ __eq__ __exit__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ " +
            "__init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ " +
            "__subclasshook__ __weakref__ _close_exclusive_fp_after_loading _copy _crop _dump _ensure_mutable _exclusive_fp _exif _fp _frame_palette " +
            "_frame_transparency _get_safe_box _is_palette_needed _min_frame _n_frames _new _open _reload_exif _repr_png_ _repr_pretty_ _seek _seek_check " +
            "_size alpha_composite apply_transparency close convert copy crop custom_mimetype data decoderconfig decodermaxblock disposal_method dispose " +
            "dispose_extent draft effect_spread entropy filename filter format format_description fp frombytes get_child_images get_format_mimetype " +
            "getbands getbbox getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection global_palette height histogram im " +
            "info is_animated load load_end load_prepare mode n_frames palette paste point putalpha putdata putpalette putpixel quantize readonly reduce " +
            "remap_palette resize rotate save seek show size split tell thumbnail tile tobitmap tobytes toqimage toqpixmap transform transpose verify " +
            "width"),
        ("GIF", "9.4", "__getattr__ _category _expand _getxmp _is_animated pyaccess"),
        ("GIF", "11.1", "__annotations__ __firstlineno__ __static_attributes__ _close_fp _expand _im _mode _repr_image _repr_jpeg_ getxmp has_transparency_data"),
        ("GIF", "13.0", "__abstractmethods__ __annotations__ __arrow_c_array__ __arrow_c_schema__ __firstlineno__ __static_attributes__ _abc_impl " +
            "_attach_default_encoderinfo _close_fp _copy_info _im _mode _readonly _repr_image _repr_jpeg_ get_flattened_data getxmp has_transparency_data"),
        ("BMP", "", "BITFIELDS COMPRESSIONS JPEG PNG RAW RLE4 RLE8 _Image__transformer __array_interface__ __class__ __copy__ __delattr__ __dict__ __dir__ " +
            "__doc__ __enter__ __eq__ __exit__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ " +
            "__module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__ __weakref__ _bitmap " +
            "_close_exclusive_fp_after_loading _copy _crop _dump _ensure_mutable _exclusive_fp _exif _get_safe_box _min_frame _new _open _reload_exif " +
            "_repr_png_ _repr_pretty_ _seek_check _size alpha_composite apply_transparency close convert copy crop custom_mimetype decoderconfig " +
            "decodermaxblock draft effect_spread entropy filename filter format format_description fp frombytes get_child_images get_format_mimetype " +
            "getbands getbbox getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection height histogram im info k load " +
            "load_end load_prepare mode palette paste point putalpha putdata putpalette putpixel quantize readonly reduce remap_palette resize rotate " +
            "save seek show size split tell thumbnail tile tobitmap tobytes toqimage toqpixmap transform transpose v verify width"),
        ("BMP", "9.4", "__getattr__ _category _expand _getxmp pyaccess"),
        ("BMP", "11.1", "__annotations__ __firstlineno__ __static_attributes__ _close_fp _expand _im _mode _repr_image _repr_jpeg_ getxmp has_transparency_data"),
        ("BMP", "13.0", "__abstractmethods__ __annotations__ __arrow_c_array__ __arrow_c_schema__ __firstlineno__ __static_attributes__ _abc_impl " +
            "_attach_default_encoderinfo _close_fp _copy_info _im _mode _readonly _repr_image _repr_jpeg_ get_flattened_data getxmp has_transparency_data"),
        ("TIFF", "", "_Image__transformer _TiffImageFile__first _TiffImageFile__frame _TiffImageFile__next __array_interface__ __class__ __copy__ __delattr__ " +
            "__dict__ __dir__ __doc__ __enter__ __eq__ __exit__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ " +
            "__init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __setstate__ __sizeof__ __str__ " +
            "__subclasshook__ __weakref__ _close_exclusive_fp_after_loading _compression _copy _crop _dump _ensure_mutable _exclusive_fp _exif _fp " +
            "_frame_pos _get_safe_box _load_libtiff _min_frame _n_frames _new _open _planar_configuration _reload_exif _repr_png_ _repr_pretty_ _seek " +
            "_seek_check _setup _size alpha_composite apply_transparency close convert copy crop custom_mimetype decoderconfig decodermaxblock draft " +
            "effect_spread entropy filename filter format format_description fp frombytes get_child_images get_format_mimetype get_photoshop_blocks " +
            "getbands getbbox getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection getxmp height histogram ifd im info " +
            "is_animated load load_end load_prepare mode n_frames palette paste point putalpha putdata putpalette putpixel quantize readonly reduce " +
            "remap_palette resize rotate save seek show size split tag tag_v2 tell thumbnail tile tobitmap tobytes toqimage toqpixmap transform transpose " +
            "use_load_libtiff verify width"),
        ("TIFF", "9.4", "__getattr__ _category _expand _getxmp _tile_orientation pyaccess"),
        ("TIFF", "11.1", "__annotations__ __firstlineno__ __static_attributes__ _close_fp _expand _im _mode _repr_image _repr_jpeg_ _tile_size has_transparency_data"),
        ("TIFF", "13.0", "__abstractmethods__ __annotations__ __arrow_c_array__ __arrow_c_schema__ __firstlineno__ __static_attributes__ _abc_impl " +
            "_attach_default_encoderinfo _close_fp _copy_info _im _mode _readonly _repr_image _repr_jpeg_ _tag_data_limits _tag_data_remaining _tile_size " +
            "get_flattened_data has_transparency_data"),
        ("PPM", "", "_Image__transformer __array_interface__ __class__ __copy__ __delattr__ __dict__ __dir__ __doc__ __enter__ __eq__ __exit__ __format__ __ge__ " +
            "__getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ " +
            "__repr__ __setattr__ __setstate__ __sizeof__ __str__ __subclasshook__ __weakref__ _close_exclusive_fp_after_loading _copy _crop _dump " +
            "_ensure_mutable _exclusive_fp _exif _get_safe_box _min_frame _new _open _read_magic _read_token _reload_exif _repr_png_ _repr_pretty_ " +
            "_seek_check _size alpha_composite apply_transparency close convert copy crop custom_mimetype decoderconfig decodermaxblock draft " +
            "effect_spread entropy filename filter format format_description fp frombytes get_child_images get_format_mimetype getbands getbbox " +
            "getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection height histogram im info load load_end load_prepare " +
            "mode palette paste point putalpha putdata putpalette putpixel quantize readonly reduce remap_palette resize rotate save seek show size split " +
            "tell thumbnail tile tobitmap tobytes toqimage toqpixmap transform transpose verify width"),
        ("PPM", "9.4", "__getattr__ _category _expand _getxmp pyaccess"),
        ("PPM", "11.1", "__annotations__ __firstlineno__ __static_attributes__ _close_fp _expand _im _mode _repr_image _repr_jpeg_ getxmp has_transparency_data"),
        ("PPM", "13.0", "__abstractmethods__ __annotations__ __arrow_c_array__ __arrow_c_schema__ __firstlineno__ __static_attributes__ _abc_impl " +
            "_attach_default_encoderinfo _close_fp _copy_info _im _mode _readonly _repr_image _repr_jpeg_ get_flattened_data getxmp has_transparency_data"),
        ("numpy", "", "False_ ScalarType True_ abs absolute add all allclose amax amin angle any append apply_along_axis apply_over_axes arange arccos arccosh " +
            "arcsin arcsinh arctan arctan2 arctanh argmax argmin argpartition argsort argwhere around array array2string array_equal array_equiv " +
            "array_repr array_split array_str asanyarray asarray asarray_chkfinite ascontiguousarray asfortranarray asmatrix atleast_1d atleast_2d " +
            "atleast_3d average bartlett base_repr binary_repr bincount bitwise_and bitwise_not bitwise_or bitwise_xor blackman block bmat bool_ " +
            "broadcast broadcast_arrays broadcast_shapes broadcast_to busday_count busday_offset busdaycalendar byte bytes_ c_ can_cast cbrt cdouble ceil " +
            "char character choose clip clongdouble column_stack common_type complex128 complex256 complex64 complexfloating compress concatenate conj " +
            "conjugate convolve copy copysign copyto corrcoef correlate cos cosh count_nonzero cov cross csingle ctypeslib cumprod cumsum datetime64 " +
            "datetime_as_string datetime_data deg2rad degrees delete diag diag_indices diag_indices_from diagflat diagonal diff digitize divide divmod " +
            "dot double dsplit dstack dtype e ediff1d einsum einsum_path emath empty empty_like equal errstate euler_gamma exp exp2 expand_dims expm1 " +
            "extract eye fabs fft fill_diagonal finfo fix flatiter flatnonzero flexible flip fliplr flipud float128 float16 float32 float64 float_power " +
            "floating floor floor_divide fmax fmin fmod format_float_positional format_float_scientific frexp from_dlpack frombuffer fromfile " +
            "fromfunction fromiter frompyfunc fromregex fromstring full full_like gcd generic genfromtxt geomspace get_include get_printoptions " +
            "getbufsize geterr geterrcall gradient greater greater_equal half hamming hanning heaviside histogram histogram2d histogram_bin_edges " +
            "histogramdd hsplit hstack hypot i0 identity iinfo imag index_exp indices inexact inf info inner insert int16 int32 int64 int8 int_ intc " +
            "integer interp intersect1d intp invert is_busday isclose iscomplex iscomplexobj isfinite isfortran isin isinf isnan isnat isneginf isposinf " +
            "isreal isrealobj isscalar issubdtype iterable ix_ kaiser kron lcm ldexp left_shift less less_equal lexsort lib linalg linspace little_endian " +
            "load loadtxt log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor logspace longdouble longlong ma " +
            "mask_indices matmul matrix max maximum may_share_memory mean median memmap meshgrid mgrid min min_scalar_type minimum mintypecode mod modf " +
            "moveaxis multiply nan nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod nanquantile " +
            "nanstd nansum nanvar ndarray ndenumerate ndim ndindex nditer negative nested_iters newaxis nextafter nonzero not_equal number object_ ogrid " +
            "ones ones_like outer packbits pad partition percentile pi piecewise place poly poly1d polyadd polyder polydiv polyfit polyint polymul " +
            "polynomial polysub polyval positive power printoptions prod promote_types ptp put put_along_axis putmask quantile r_ rad2deg radians random " +
            "ravel ravel_multi_index real real_if_close rec recarray reciprocal record remainder repeat require reshape resize result_type right_shift " +
            "rint roll rollaxis roots rot90 round row_stack s_ save savetxt savez savez_compressed sctypeDict searchsorted select set_printoptions " +
            "setbufsize setdiff1d seterr seterrcall setxor1d shape shares_memory short show_config show_runtime sign signbit signedinteger sin sinc " +
            "single sinh size sort sort_complex spacing split sqrt square squeeze stack std str_ subtract sum swapaxes take take_along_axis tan tanh " +
            "tensordot test testing tile timedelta64 trace transpose tri tril tril_indices tril_indices_from trim_zeros triu triu_indices " +
            "triu_indices_from true_divide trunc typecodes typename ubyte ufunc uint uint16 uint32 uint64 uint8 uintc uintp ulonglong union1d unique " +
            "unpackbits unravel_index unsignedinteger unwrap ushort vander var vdot vectorize void vsplit vstack where zeros zeros_like"),
        ("numpy", "1.24", "ALLOW_THREADS AxisError BUFSIZE CLIP ComplexWarning DataSource ERR_CALL ERR_DEFAULT ERR_IGNORE ERR_LOG ERR_PRINT ERR_RAISE ERR_WARN " +
            "FLOATING_POINT_SUPPORT FPE_DIVIDEBYZERO FPE_INVALID FPE_OVERFLOW FPE_UNDERFLOW Inf Infinity MAXDIMS MAY_SHARE_BOUNDS MAY_SHARE_EXACT " +
            "ModuleDeprecationWarning NAN NINF NZERO NaN PINF PZERO RAISE RankWarning SHIFT_DIVIDEBYZERO SHIFT_INVALID SHIFT_OVERFLOW SHIFT_UNDERFLOW " +
            "Tester TooHardError UFUNC_BUFSIZE_DEFAULT UFUNC_PYVALS_NAME VisibleDeprecationWarning WRAP add_docstring add_newdoc add_newdoc_ufunc alltrue " +
            "asfarray byte_bounds cast cfloat chararray clongfloat compare_chararrays compat complex_ cumproduct deprecate deprecate_with_doc disp " +
            "fastCopyAndTranspose find_common_type float_ format_parser get_array_wrap geterrobj in1d infty issctype issubclass_ issubsctype " +
            "kernel_version longcomplex longfloat lookfor mat math maximum_sctype msort nbytes numarray obj2sctype oldnumeric product recfromcsv " +
            "recfromtxt round_ safe_eval sctype2char sctypes set_numeric_ops set_string_function seterrobj singlecomplex sometrue source string_ " +
            "tracemalloc_domain trapz unicode_ use_hugepage version who"),
        ("numpy", "2.2", "acos acosh asin asinh astype atan atan2 atanh bitwise_count bitwise_invert bitwise_left_shift bitwise_right_shift bool concat core " +
            "cumulative_prod cumulative_sum dtypes exceptions f2py in1d isdtype long matrix_transpose matvec permute_dims pow strings trapezoid trapz " +
            "typing ulong unique_all unique_counts unique_inverse unique_values unstack vecdot vecmat"),
        ("numpy", "2.4", "acos acosh asin asinh astype atan atan2 atanh bitwise_count bitwise_invert bitwise_left_shift bitwise_right_shift bool concat core " +
            "cumulative_prod cumulative_sum dtypes exceptions f2py isdtype long matrix_transpose matvec permute_dims pow strings trapezoid typing ulong " +
            "unique_all unique_counts unique_inverse unique_values unstack vecdot vecmat"),
        ("numpy.linalg", "", "LinAlgError cholesky cond det eig eigh eigvals eigvalsh inv lstsq matrix_power matrix_rank multi_dot norm pinv qr slogdet solve svd " +
            "tensorinv tensorsolve test"),
        ("numpy.linalg", "1.24", "lapack_lite linalg"),
        ("numpy.linalg", "2.2", "cross diagonal linalg matmul matrix_norm matrix_transpose outer svdvals tensordot trace vecdot vector_norm"),
        ("numpy.linalg", "2.4", "cross diagonal matmul matrix_norm matrix_transpose outer svdvals tensordot trace vecdot vector_norm"),
        ("torch", "", "AVG AggregationType AliasDb AnyType Argument ArgumentSpec BFloat16Storage BFloat16Tensor BenchmarkConfig BenchmarkExecutionStats Block " +
            "BoolStorage BoolTensor BoolType BufferDict ByteStorage ByteTensor CallStack Capsule CharStorage CharTensor ClassType Code CompilationUnit " +
            "CompleteArgumentSpec ComplexDoubleStorage ComplexFloatStorage ComplexType ConcreteModuleType ConcreteModuleTypeBuilder DeepCopyMemoTable " +
            "DeserializationStorageContext DeviceObjType DictType DisableTorchFunction DispatchKey DispatchKeySet DoubleStorage DoubleTensor EnumType " +
            "ErrorReport ExcludeDispatchKeyGuard ExecutionPlan FatalError FileCheck FloatStorage FloatTensor FloatType FunctionSchema Future FutureType " +
            "Generator Gradient Graph GraphExecutorState HalfStorage HalfTensor IODescriptor InferredType IntStorage IntTensor IntType InterfaceType " +
            "JITException ListType LiteScriptModule LockingLogger LoggerBase LongStorage LongTensor ModuleDict Node NoneType NoopLogger NumberType " +
            "OperatorInfo OptionalType PRIVATE_OPS ParameterDict PyObjectType PyTorchFileReader PyTorchFileWriter QInt32Storage QInt8Storage " +
            "QUInt2x4Storage QUInt4x2Storage QUInt8Storage RRefType SUM ScriptClass ScriptClassFunction ScriptDict ScriptDictIterator " +
            "ScriptDictKeyIterator ScriptFunction ScriptList ScriptListIterator ScriptMethod ScriptModule ScriptModuleSerializer ScriptObject " +
            "ScriptObjectProperty SerializationStorageContext ShortStorage ShortTensor Size StaticModule Storage StorageBase Stream StreamObjType " +
            "StringType SymIntType TYPE_CHECKING Tag Tensor TensorType ThroughputBenchmark TracingState TupleType Type TypedStorage USE_GLOBAL_DEPS " +
            "USE_RTLD_GLOBAL_WITH_LIBTORCH UnionType UntypedStorage Use Value abs abs_ absolute acos acos_ acosh acosh_ adaptive_avg_pool1d " +
            "adaptive_max_pool1d add addbmm addcdiv addcmul addmm addmv addmv_ addr adjoint affine_grid_generator alias_copy all allclose alpha_dropout " +
            "alpha_dropout_ amax amin aminmax amp angle any ao arange arccos arccos_ arccosh arccosh_ arcsin arcsin_ arcsinh arcsinh_ arctan arctan2 " +
            "arctan_ arctanh arctanh_ are_deterministic_algorithms_enabled argmax argmin argsort argwhere as_strided as_strided_ as_strided_copy " +
            "as_strided_scatter as_tensor asarray asin asin_ asinh asinh_ atan atan2 atan_ atanh atanh_ atleast_1d atleast_2d atleast_3d autocast " +
            "autocast_decrement_nesting autocast_increment_nesting autograd avg_pool1d backends baddbmm bartlett_window batch_norm " +
            "batch_norm_backward_elemt batch_norm_backward_reduce batch_norm_elemt batch_norm_gather_stats batch_norm_gather_stats_with_counts " +
            "batch_norm_stats batch_norm_update_stats bernoulli bfloat16 bilinear binary_cross_entropy_with_logits bincount binomial bitwise_and " +
            "bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman_window block_diag bmm bool broadcast_shapes " +
            "broadcast_tensors broadcast_to bucketize builtins can_cast cartesian_prod cat ccol_indices_copy cdist cdouble ceil ceil_ celu celu_ cfloat " +
            "chain_matmul chalf channel_shuffle channels_last channels_last_3d cholesky cholesky_inverse cholesky_solve choose_qparams_optimized chunk " +
            "clamp clamp_ clamp_max clamp_max_ clamp_min clamp_min_ classes classproperty clear_autocast_cache clip clip_ clone col_indices_copy " +
            "column_stack combinations compiled_with_cxx11_abi complex complex128 complex32 complex64 concat concatenate conj conj_physical " +
            "conj_physical_ constant_pad_nd contiguous_format conv1d conv2d conv3d conv_tbc conv_transpose1d conv_transpose2d conv_transpose3d " +
            "convolution copysign corrcoef cos cos_ cosh cosh_ cosine_embedding_loss cosine_similarity count_nonzero cov cpp cpu cross crow_indices_copy " +
            "ctc_loss ctypes cuda cudnn_affine_grid_generator cudnn_batch_norm cudnn_convolution cudnn_convolution_add_relu cudnn_convolution_relu " +
            "cudnn_convolution_transpose cudnn_grid_sampler cudnn_is_acceptable cummax cummin cumprod cumsum cumulative_trapezoid default_generator " +
            "deg2rad deg2rad_ dequantize det detach detach_ detach_copy device diag diag_embed diagflat diagonal diagonal_copy diagonal_scatter diff " +
            "digamma dist distributed distributions div divide dot double dropout dropout_ dsmm dsplit dstack dtype e eig einsum embedding embedding_bag " +
            "embedding_renorm_ empty empty_like empty_quantized empty_strided enable_grad eq equal erf erf_ erfc erfc_ erfinv exp exp2 exp2_ exp_ " +
            "expand_copy expm1 expm1_ eye fake_quantize_per_channel_affine fake_quantize_per_tensor_affine fbgemm_linear_fp16_weight " +
            "fbgemm_linear_fp16_weight_fp32_activation fbgemm_linear_int8_weight fbgemm_linear_int8_weight_fp32_activation fbgemm_linear_quantize_weight " +
            "fbgemm_pack_gemm_matrix_fp16 fbgemm_pack_quantized_matrix feature_alpha_dropout feature_alpha_dropout_ feature_dropout feature_dropout_ fft " +
            "fill fill_ finfo fix fix_ flatten flip fliplr flipud float float16 float32 float64 float_power floor floor_ floor_divide fmax fmin fmod fork " +
            "frac frac_ frexp frobenius_norm from_dlpack from_file from_numpy frombuffer full full_like functional fused_moving_avg_obs_fake_quant " +
            "futures fx gather gcd gcd_ ge geqrf ger get_autocast_cpu_dtype get_autocast_gpu_dtype get_default_dtype get_deterministic_debug_mode " +
            "get_device get_file_path get_float32_matmul_precision get_num_interop_threads get_num_threads get_rng_state gradient greater greater_equal " +
            "grid_sampler grid_sampler_2d grid_sampler_3d group_norm gru gru_cell gt half hamming_window hann_window hardshrink has_lapack has_mkl " +
            "has_openmp has_spectral heaviside hinge_embedding_loss histc histogram histogramdd hsmm hsplit hspmm hstack hub hypot i0 i0_ igamma igammac " +
            "iinfo imag import_ir_module import_ir_module_from_buffer index_add index_copy index_fill index_put index_put_ index_reduce index_select " +
            "indices_copy inf inference_mode init_num_threads initial_seed inner inspect instance_norm int int16 int32 int64 int8 int_repr inverse " +
            "is_anomaly_check_nan_enabled is_anomaly_enabled is_autocast_cache_enabled is_autocast_cpu_enabled is_autocast_enabled is_complex is_conj " +
            "is_deterministic_algorithms_warn_only_enabled is_distributed is_floating_point is_grad_enabled is_inference is_inference_mode_enabled is_neg " +
            "is_nonzero is_same_size is_signed is_storage is_tensor is_vulkan_available is_warn_always_enabled isclose isfinite isin isinf isnan isneginf " +
            "isposinf isreal istft jit kaiser_window kl_div kron kthvalue layer_norm layout lcm lcm_ ldexp ldexp_ le legacy_contiguous_format lerp less " +
            "less_equal lgamma library linalg linspace load lobpcg log log10 log10_ log1p log1p_ log2 log2_ log_ log_softmax logaddexp logaddexp2 " +
            "logcumsumexp logdet logical_and logical_not logical_or logical_xor logit logit_ logspace logsumexp long lstm lstm_cell lstsq lt lu lu_solve " +
            "lu_unpack manual_seed margin_ranking_loss masked masked_fill masked_scatter masked_select matmul matrix_exp matrix_power matrix_rank max " +
            "max_pool1d max_pool1d_with_indices max_pool2d max_pool3d maximum mean median memory_format merge_type_from_type_comment meshgrid min minimum " +
            "miopen_batch_norm miopen_convolution miopen_convolution_add_relu miopen_convolution_relu miopen_convolution_transpose " +
            "miopen_depthwise_convolution miopen_rnn mkldnn_adaptive_avg_pool2d mkldnn_convolution mkldnn_linear_backward_weights mkldnn_max_pool2d " +
            "mkldnn_max_pool3d mm mode moveaxis movedim msort mul multinomial multiply multiprocessing mv mvlgamma nan nan_to_num nan_to_num_ nanmean " +
            "nanmedian nanquantile nansum narrow narrow_copy native_batch_norm native_channel_shuffle native_dropout native_group_norm native_layer_norm " +
            "native_norm ne neg neg_ negative negative_ nested nextafter nn no_grad nonzero norm norm_except_dim normal not_equal nuclear_norm numel ones " +
            "ones_like onnx ops optim orgqr ormqr os outer overrides package pairwise_distance parse_ir parse_schema parse_type_comment pca_lowrank pdist " +
            "per_channel_affine per_channel_affine_float_qparams per_channel_symmetric per_tensor_affine per_tensor_symmetric permute permute_copy pi " +
            "pinverse pixel_shuffle pixel_unshuffle platform poisson poisson_nll_loss polar polygamma positive pow prelu " +
            "prepare_multiprocessing_environment preserve_format prod profiler promote_types put q_per_channel_axis q_per_channel_scales " +
            "q_per_channel_zero_points q_scale q_zero_point qint32 qint8 qr qscheme quantile quantization quantize_per_channel quantize_per_tensor " +
            "quantize_per_tensor_dynamic quantized_batch_norm quantized_gru quantized_gru_cell quantized_lstm quantized_lstm_cell quantized_max_pool1d " +
            "quantized_max_pool2d quantized_rnn_relu_cell quantized_rnn_tanh_cell quasirandom quint2x4 quint4x2 quint8 rad2deg rad2deg_ rand rand_like " +
            "randint randint_like randn randn_like random randperm range ravel real reciprocal reciprocal_ relu relu_ remainder renorm repeat_interleave " +
            "reshape resize_as_ resize_as_sparse_ resolve_conj resolve_neg result_type return_types rnn_relu rnn_relu_cell rnn_tanh rnn_tanh_cell roll " +
            "rot90 round round_ row_indices_copy row_stack rrelu rrelu_ rsqrt rsqrt_ rsub saddmm save scalar_tensor scatter scatter_add scatter_reduce " +
            "searchsorted seed segment_reduce select select_copy select_scatter selu selu_ serialization set_anomaly_enabled set_autocast_cache_enabled " +
            "set_autocast_cpu_dtype set_autocast_cpu_enabled set_autocast_enabled set_autocast_gpu_dtype set_default_dtype set_default_tensor_type " +
            "set_deterministic_debug_mode set_float32_matmul_precision set_flush_denormal set_grad_enabled set_num_interop_threads set_num_threads " +
            "set_printoptions set_rng_state set_warn_always sgn short sigmoid sigmoid_ sign signbit sin sin_ sinc sinc_ sinh sinh_ slice_copy " +
            "slice_scatter slogdet smm softmax solve sort sparse sparse_bsc sparse_bsc_tensor sparse_bsr sparse_bsr_tensor sparse_compressed_tensor " +
            "sparse_coo sparse_coo_tensor sparse_csc sparse_csc_tensor sparse_csr sparse_csr_tensor special split split_copy split_with_sizes " +
            "split_with_sizes_copy spmm sqrt sqrt_ square square_ squeeze squeeze_copy sspaddmm stack std std_mean stft storage strided sub subtract sum " +
            "svd svd_lowrank swapaxes swapdims symeig sys t t_copy take take_along_dim tan tan_ tanh tanh_ tensor tensor_split tensordot testing textwrap " +
            "threshold threshold_ tile to_dlpack topk torch torch_version trace transpose transpose_copy trapezoid trapz triangular_solve tril " +
            "tril_indices triplet_margin_loss triu triu_indices true_divide trunc trunc_ typename types uint8 unbind unbind_copy unflatten unfold_copy " +
            "unify_type_list unique unique_consecutive unsafe_chunk unsafe_split unsafe_split_with_sizes unsqueeze unsqueeze_copy " +
            "use_deterministic_algorithms utils values_copy vander var var_mean vdot version view_as_complex view_as_complex_copy view_as_real " +
            "view_as_real_copy view_copy vsplit vstack wait where xlogy xlogy_ zero_ zeros zeros_like"),
        ("torch", "1.13", "Any CONV_BN_FUSION Callable FUSE_ADD_RELU HOIST_CONV_PACKED_PARAMS INSERT_FOLD_PREPACK_OPS MobileOptimizerType REMOVE_DROPOUT Set " +
            "SymFloatNode SymIntNode Union align_tensors attr candidate has_cuda has_cudnn has_mkldnn has_mps name obj read_vitals set_vital " +
            "vitals_enabled"),
        ("torch", "2.6", "AwaitType DisableTorchFunctionSubclass Event GradScaler OutOfMemoryError SymBool SymBoolType SymFloat SymInt accelerator align_tensors bit " +
            "bits16 bits1x8 bits2x4 bits4x2 bits8 compile compiler cond empty_permuted export float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz " +
            "func get_autocast_dtype get_autocast_ipu_dtype get_autocast_xla_dtype get_default_device get_device_module glob importlib int1 int2 int3 " +
            "int4 int5 int6 int7 is_autocast_ipu_enabled is_autocast_xla_enabled jagged math mkldnn_rnn_layer monitor mps mtia newaxis nonzero_static " +
            "quantized_max_pool3d read_vitals rms_norm set_autocast_dtype set_autocast_ipu_dtype set_autocast_ipu_enabled set_autocast_xla_dtype " +
            "set_autocast_xla_enabled set_default_device set_vital signal slice_inverse sym_constrain_range sym_constrain_range_for_size sym_float " +
            "sym_fresh_size sym_int sym_ite sym_max sym_min sym_not sym_sqrt sym_sum threading uint1 uint16 uint2 uint3 uint32 uint4 uint5 uint6 uint64 " +
            "uint7 unravel_index vitals_enabled vmap while_loop windows xpu"),
        ("torch", "2.14", "AcceleratorError AwaitType DisableTorchFunctionSubclass Event GradScaler OutOfMemoryError SymBool SymBoolType SymFloat SymInt accelerator " +
            "bcomplex32 bit bits16 bits1x8 bits2x4 bits4x2 bits8 compile compiler cond empty_permuted export float4_e2m1fn_x2 float8_e4m3fn " +
            "float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu func functools get_autocast_dtype get_autocast_ipu_dtype get_autocast_xla_dtype " +
            "get_default_device get_device_module glob hash_tensor importlib int1 int2 int3 int4 int5 int6 int7 is_autocast_ipu_enabled " +
            "is_autocast_xla_enabled jagged math miopen_ctc_loss mkldnn_rnn_layer monitor mps mtia newaxis nonzero_static " +
            "profiler_allow_cudagraph_cupti_lazy_reinit_cuda12 quantized_max_pool3d rms_norm set_autocast_dtype set_autocast_ipu_dtype " +
            "set_autocast_ipu_enabled set_autocast_xla_dtype set_autocast_xla_enabled set_default_device signal slice_inverse sym_constrain_range " +
            "sym_constrain_range_for_size sym_float sym_fresh_size sym_int sym_ite sym_max sym_min sym_not sym_sqrt sym_sum thread_safe_generator " +
            "threading typing typing_extensions uint1 uint16 uint2 uint3 uint32 uint4 uint5 uint6 uint64 uint7 unravel_index vmap warnings while_loop " +
            "windows xpu"),
        ("torch.nn", "", "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveLogSoftmaxWithLoss AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d " +
            "AlphaDropout AvgPool1d AvgPool2d AvgPool3d BCELoss BCEWithLogitsLoss BatchNorm1d BatchNorm2d BatchNorm3d Bilinear CELU CTCLoss " +
            "ChannelShuffle ConstantPad1d ConstantPad2d ConstantPad3d Container Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d " +
            "CosineEmbeddingLoss CosineSimilarity CrossEntropyLoss CrossMapLRN2d DataParallel Dropout Dropout1d Dropout2d Dropout3d ELU Embedding " +
            "EmbeddingBag FeatureAlphaDropout Flatten Fold FractionalMaxPool2d FractionalMaxPool3d GELU GLU GRU GRUCell GaussianNLLLoss GroupNorm " +
            "Hardshrink Hardsigmoid Hardswish Hardtanh HingeEmbeddingLoss HuberLoss Identity InstanceNorm1d InstanceNorm2d InstanceNorm3d KLDivLoss " +
            "L1Loss LPPool1d LPPool2d LSTM LSTMCell LayerNorm LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyConv1d LazyConv2d LazyConv3d " +
            "LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d LazyLinear LeakyReLU " +
            "Linear LocalResponseNorm LogSigmoid LogSoftmax MSELoss MarginRankingLoss MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d " +
            "Mish Module ModuleDict ModuleList MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss MultiheadAttention NLLLoss NLLLoss2d PReLU " +
            "PairwiseDistance Parameter ParameterDict ParameterList PixelShuffle PixelUnshuffle PoissonNLLLoss RNN RNNBase RNNCell RNNCellBase RReLU ReLU " +
            "ReLU6 ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d SELU Sequential SiLU Sigmoid " +
            "SmoothL1Loss SoftMarginLoss Softmax Softmax2d Softmin Softplus Softshrink Softsign SyncBatchNorm Tanh Tanhshrink Threshold Transformer " +
            "TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer TripletMarginLoss TripletMarginWithDistanceLoss " +
            "Unflatten Unfold UninitializedBuffer UninitializedParameter Upsample UpsamplingBilinear2d UpsamplingNearest2d ZeroPad2d common_types " +
            "factory_kwargs functional grad init intrinsic modules parallel parameter qat quantizable quantized utils"),
        ("torch.nn", "1.13", ""),
        ("torch.nn", "2.6", "Buffer CircularPad1d CircularPad2d CircularPad3d LPPool3d RMSNorm ZeroPad1d ZeroPad3d attention"),
        ("torch.nn", "2.14", "Buffer CircularPad1d CircularPad2d CircularPad3d LPPool3d LinearCrossEntropyLoss LinearCrossEntropyOptions RMSNorm ZeroPad1d ZeroPad3d " +
            "attention"),
        ("torch.nn.functional", "", "BroadcastingList1 BroadcastingList2 BroadcastingList3 Callable DType GRID_SAMPLE_INTERPOLATION_MODES GRID_SAMPLE_PADDING_MODES Optional " +
            "TYPE_CHECKING Tensor adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool1d adaptive_max_pool1d_with_indices " +
            "adaptive_max_pool2d adaptive_max_pool2d_with_indices adaptive_max_pool3d adaptive_max_pool3d_with_indices affine_grid alpha_dropout " +
            "assert_int_or_pair avg_pool1d avg_pool2d avg_pool3d batch_norm bilinear binary_cross_entropy binary_cross_entropy_with_logits " +
            "boolean_dispatch celu celu_ channel_shuffle conv1d conv2d conv3d conv_tbc conv_transpose1d conv_transpose2d conv_transpose3d " +
            "cosine_embedding_loss cosine_similarity cross_entropy ctc_loss dropout dropout1d dropout2d dropout3d elu elu_ embedding embedding_bag " +
            "feature_alpha_dropout fold fractional_max_pool2d fractional_max_pool2d_with_indices fractional_max_pool3d fractional_max_pool3d_with_indices " +
            "gaussian_nll_loss gelu glu grad grid_sample group_norm gumbel_softmax handle_torch_function hardshrink hardsigmoid hardswish hardtanh " +
            "hardtanh_ has_torch_function has_torch_function_unary has_torch_function_variadic hinge_embedding_loss huber_loss instance_norm interpolate " +
            "kl_div l1_loss layer_norm leaky_relu leaky_relu_ linear local_response_norm log_softmax logsigmoid lp_pool1d lp_pool2d margin_ranking_loss " +
            "math max_pool1d max_pool1d_with_indices max_pool2d max_pool2d_with_indices max_pool3d max_pool3d_with_indices max_unpool1d max_unpool2d " +
            "max_unpool3d mish mse_loss multi_head_attention_forward multi_margin_loss multilabel_margin_loss multilabel_soft_margin_loss " +
            "native_channel_shuffle nll_loss normalize one_hot pad pairwise_distance pdist pixel_shuffle pixel_unshuffle poisson_nll_loss prelu relu " +
            "relu6 relu_ reproducibility_notes rrelu rrelu_ selu selu_ sigmoid silu smooth_l1_loss soft_margin_loss softmax softmin softplus softshrink " +
            "softsign sparse_support_notes tanh tanhshrink tf32_notes threshold threshold_ torch triplet_margin_loss triplet_margin_with_distance_loss " +
            "unfold upsample upsample_bilinear upsample_nearest warnings"),
        ("torch.nn.functional", "1.13", "List Tuple Union utils"),
        ("torch.nn.functional", "2.6", "List Tuple Union importlib lp_pool3d np rms_norm scaled_dot_product_attention"),
        ("torch.nn.functional", "2.14", "ScalingType SwizzleType dataclasses grouped_mm importlib linear_cross_entropy lp_pool3d np rms_norm scaled_dot_product_attention " +
            "scaled_grouped_mm scaled_mm"),
        ("torchvision", "", "datasets extension get_image_backend get_video_backend io models ops set_image_backend set_video_backend torch transforms utils version"),
        ("torchvision", "1.13", "os warnings"),
        ("torchvision", "2.6", "Module disable_beta_transforms_warning os warnings"),
        ("torchvision", "2.14", "Module disable_beta_transforms_warning"),
        ("torchvision.transforms", "", "AugMix AutoAugment AutoAugmentPolicy CenterCrop ColorJitter Compose ConvertImageDtype ElasticTransform FiveCrop GaussianBlur Grayscale " +
            "InterpolationMode Lambda LinearTransformation Normalize PILToTensor Pad RandAugment RandomAdjustSharpness RandomAffine RandomApply " +
            "RandomAutocontrast RandomChoice RandomCrop RandomEqualize RandomErasing RandomGrayscale RandomHorizontalFlip RandomInvert RandomOrder " +
            "RandomPerspective RandomPosterize RandomResizedCrop RandomRotation RandomSolarize RandomVerticalFlip Resize TenCrop ToPILImage ToTensor " +
            "TrivialAugmentWide autoaugment functional transforms"),
        ("torchvision.transforms", "1.13", "functional_pil functional_tensor"),
        ("torchvision.transforms", "2.6", ""),
        ("torchvision.transforms", "2.14", ""),
        ("torchvision.transforms.functional", "", "Any Enum F_pil F_t Image InterpolationMode Optional Tensor Union accimage adjust_brightness adjust_contrast adjust_gamma adjust_hue " +
            "adjust_saturation adjust_sharpness affine autocontrast center_crop convert_image_dtype crop elastic_transform equalize erase five_crop " +
            "gaussian_blur get_dimensions get_image_num_channels get_image_size hflip invert math normalize np numbers pad perspective pil_modes_mapping " +
            "pil_to_tensor posterize resize resized_crop rgb_to_grayscale rotate solarize ten_crop to_grayscale to_pil_image to_tensor torch vflip " +
            "warnings"),
        ("torchvision.transforms.functional", "1.13", "List Tuple"),
        ("torchvision.transforms.functional", "2.6", "List PILImage Tuple sys"),
        ("torchvision.transforms.functional", "2.14", "PILImage sys"),
        ("PIL.Image", "", "ADAPTIVE AFFINE BICUBIC BILINEAR BOX DECODERS DEFAULT_STRATEGY DecompressionBombError DecompressionBombWarning DeferredError Dither ENCODERS " +
            "EXTENSION EXTENT Exif ExifTags FASTOCTREE FILTERED FIXED FLIP_LEFT_RIGHT FLIP_TOP_BOTTOM FLOYDSTEINBERG HAMMING HUFFMAN_ONLY ID Image " +
            "ImageMode ImagePointHandler ImageTransformHandler IntEnum LANCZOS LIBIMAGEQUANT MAXCOVERAGE MAX_IMAGE_PIXELS MEDIANCUT MESH MIME MODES " +
            "MutableMapping NEAREST NONE OPEN ORDERED PERSPECTIVE Palette QUAD Quantize RASTERIZE RLE ROTATE_180 ROTATE_270 ROTATE_90 Resampling SAVE " +
            "SAVE_ALL TRANSPOSE TRANSVERSE TiffTags Transform Transpose UnidentifiedImageError WEB alpha_composite atexit blend builtins composite core " +
            "deprecate effect_mandelbrot effect_noise enum eval fromarray frombuffer frombytes fromqimage fromqpixmap getmodebandnames getmodebands " +
            "getmodebase getmodetype i32le init io is_path item linear_gradient math merge module new o32be o32le open os preinit radial_gradient re " +
            "register_decoder register_encoder register_extension register_extensions register_mime register_open register_save register_save_all " +
            "registered_extensions struct sys warnings"),
        ("PIL.Image", "9.4", "Callable ElementTree Path USE_CFFI_ACCESS cffi coerce_e isImageType logger logging tempfile"),
        ("PIL.Image", "11.1", "Any Callable ElementTree IO ImagePointTransform Iterator Literal ModuleType Protocol Sequence SupportsArrayInterface SupportsGetData " +
            "TYPE_CHECKING WARN_POSSIBLE_FORMATS abc annotations cast isImageType logger logging tempfile"),
        ("PIL.Image", "13.0", "DecoderInput IO ImagePointTransform MKS2013 MKS2021 Protocol SupportsArrayInterface SupportsArrowArrayInterface SupportsGetData " +
            "TYPE_CHECKING WARN_POSSIBLE_FORMATS abc annotations cast fromarrow"),
        ("PIL.ImageOps", "", "Image ImagePalette autocontrast colorize contain crop deform equalize exif_transpose expand fit flip grayscale invert mirror pad posterize " +
            "re scale solarize"),
        ("PIL.ImageOps", "9.4", "functools operator"),
        ("PIL.ImageOps", "11.1", "ExifTags Protocol Sequence SupportsGetMesh annotations cast cover functools operator"),
        ("PIL.ImageOps", "13.0", "ExifTags Protocol SupportsGetMesh TYPE_CHECKING annotations cast cover overload"),
        ("PIL.ImageFilter", "", "BLUR BoxBlur BuiltinFilter CONTOUR Color3DLUT DETAIL EDGE_ENHANCE EDGE_ENHANCE_MORE EMBOSS FIND_EDGES Filter GaussianBlur Kernel MaxFilter " +
            "MedianFilter MinFilter ModeFilter MultibandFilter RankFilter SHARPEN SMOOTH SMOOTH_MORE UnsharpMask"),
        ("PIL.ImageFilter", "9.4", "functools"),
        ("PIL.ImageFilter", "11.1", "Any Callable ModuleType Sequence TYPE_CHECKING abc annotations cast functools"),
        ("PIL.ImageFilter", "13.0", "TYPE_CHECKING abc annotations cast"),
        ("PIL.ImageEnhance", "", "Brightness Color Contrast Image ImageFilter ImageStat Sharpness"),
        ("PIL.ImageEnhance", "9.4", ""),
        ("PIL.ImageEnhance", "11.1", "annotations"),
        ("PIL.ImageEnhance", "13.0", "annotations"),
        ("int", "", "__abs__ __add__ __and__ __bool__ __ceil__ __class__ __delattr__ __dir__ __divmod__ __doc__ __eq__ __float__ __floor__ __floordiv__ " +
            "__format__ __ge__ __getattribute__ __getnewargs__ __getstate__ __gt__ __hash__ __index__ __init__ __init_subclass__ __int__ __invert__ " +
            "__le__ __lshift__ __lt__ __mod__ __mul__ __ne__ __neg__ __new__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __reduce__ " +
            "__reduce_ex__ __repr__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ " +
            "__rxor__ __setattr__ __sizeof__ __str__ __sub__ __subclasshook__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count bit_length " +
            "conjugate denominator from_bytes imag numerator real to_bytes"),
        ("float", "", "__abs__ __add__ __bool__ __ceil__ __class__ __delattr__ __dir__ __divmod__ __doc__ __eq__ __float__ __floor__ __floordiv__ __format__ __ge__ " +
            "__getattribute__ __getformat__ __getnewargs__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __int__ __le__ __lt__ __mod__ __mul__ " +
            "__ne__ __neg__ __new__ __pos__ __pow__ __radd__ __rdivmod__ __reduce__ __reduce_ex__ __repr__ __rfloordiv__ __rmod__ __rmul__ __round__ " +
            "__rpow__ __rsub__ __rtruediv__ __setattr__ __sizeof__ __str__ __sub__ __subclasshook__ __truediv__ __trunc__ as_integer_ratio conjugate " +
            "fromhex hex imag is_integer real"),
        ("str", "", "__add__ __class__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getitem__ __getnewargs__ __getstate__ " +
            "__gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ " +
            "__rmod__ __rmul__ __setattr__ __sizeof__ __str__ __subclasshook__ capitalize casefold center count encode endswith expandtabs find format " +
            "format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust " +
            "lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith " +
            "strip swapcase title translate upper zfill"),
        ("list", "", "__add__ __class__ __class_getitem__ __contains__ __delattr__ __delitem__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ " +
            "__getitem__ __getstate__ __gt__ __hash__ __iadd__ __imul__ __init__ __init_subclass__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __new__ " +
            "__reduce__ __reduce_ex__ __repr__ __reversed__ __rmul__ __setattr__ __setitem__ __sizeof__ __str__ __subclasshook__ append clear copy count " +
            "extend index insert pop remove reverse sort"),
        ("tuple", "", "__add__ __class__ __class_getitem__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getitem__ " +
            "__getnewargs__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __len__ __lt__ __mul__ __ne__ __new__ __reduce__ " +
            "__reduce_ex__ __repr__ __rmul__ __setattr__ __sizeof__ __str__ __subclasshook__ count index"),
        ("dict", "", "__class__ __class_getitem__ __contains__ __delattr__ __delitem__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getitem__ " +
            "__getstate__ __gt__ __hash__ __init__ __init_subclass__ __ior__ __iter__ __le__ __len__ __lt__ __ne__ __new__ __or__ __reduce__ " +
            "__reduce_ex__ __repr__ __reversed__ __ror__ __setattr__ __setitem__ __sizeof__ __str__ __subclasshook__ clear copy fromkeys get items keys " +
            "pop popitem setdefault update values"),
        ("set", "", "__and__ __class__ __class_getitem__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ " +
            "__hash__ __iand__ __init__ __init_subclass__ __ior__ __isub__ __iter__ __ixor__ __le__ __len__ __lt__ __ne__ __new__ __or__ __rand__ " +
            "__reduce__ __reduce_ex__ __repr__ __ror__ __rsub__ __rxor__ __setattr__ __sizeof__ __str__ __sub__ __subclasshook__ __xor__ add clear copy " +
            "difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference " +
            "symmetric_difference_update union update"),
        ("bytes", "", "__add__ __bytes__ __class__ __contains__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getitem__ __getnewargs__ " +
            "__getstate__ __gt__ __hash__ __init__ __init_subclass__ __iter__ __le__ __len__ __lt__ __mod__ __mul__ __ne__ __new__ __reduce__ " +
            "__reduce_ex__ __repr__ __rmod__ __rmul__ __setattr__ __sizeof__ __str__ __subclasshook__ capitalize center count decode endswith expandtabs " +
            "find fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition " +
            "removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate " +
            "upper zfill"),
        ("NoneType", "", "__bool__ __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ " +
            "__init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__"),
        ("PosixPath", "", "__bytes__ __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __fspath__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ " +
            "__init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __rtruediv__ __setattr__ __sizeof__ __slots__ " +
            "__str__ __subclasshook__ __truediv__ _format_parsed_parts _from_parsed_parts _root absolute anchor as_posix as_uri chmod cwd drive exists " +
            "expanduser glob group hardlink_to home is_absolute is_block_device is_char_device is_dir is_fifo is_file is_mount is_relative_to is_reserved " +
            "is_socket is_symlink iterdir joinpath lchmod lstat match mkdir name open owner parent parents parts read_bytes read_text readlink " +
            "relative_to rename replace resolve rglob rmdir root samefile stat stem suffix suffixes symlink_to touch unlink with_name with_stem " +
            "with_suffix write_bytes write_text"),
    ];
}
