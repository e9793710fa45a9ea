drop index pilar.rollup_of_area;
