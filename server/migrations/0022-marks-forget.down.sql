drop trigger rollup_forgets on pilar.rollup;
drop function pilar.forget_replaced();
